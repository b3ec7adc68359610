import type { FormDoor } from './accounts/domain/form-doors'
import type { Permission } from './accounts/domain/permissions'
import type { FrameHandle } from './design/frame/frame-links'
import type { ServedHandle } from './platform/http/serving-rules'

/**
 * Who may ask for a page: anyone; whoever is signed in; whose roles hold a permission; or a program with a token, whose
 * scope stands in the description of the API. Whether what is asked for is theirs the page itself finds out.
 */
type Access = 'anyone' | 'signed-in' | 'client' | Permission

/**
 * What a route says of itself. Its own loader and action ask for exactly this access, the server reads the rest before
 * any page is asked, and the frame makes its menus of it.
 */
export type RouteHandle = ServedHandle &
  FrameHandle<Permission> & {
    access: Access
    /** Who may send its form, where that is not whoever may look at it. */
    actionAccess?: Access
    /** Whose form it takes; every route with an action says so, but those of the API. */
    form?: FormDoor
  }
