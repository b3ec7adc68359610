import { useLoaderData } from '@remix-run/react'
import { pathTo } from '../../path-to'
import type { RouteHandle } from '../../route-handle'
import { galleryGroups } from '../gallery/groups'

export const handle = { access: 'anyone' } satisfies RouteHandle

export function loader() {
  return { title: 'Gallery', groups: Object.entries(galleryGroups) }
}

/** All controls and what else pages are composed of, group by group. */
export default function Gallery() {
  const { groups } = useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide narrow" lang="en">
      <h1>Gallery</h1>
      <p className="lead">
        Every control, component of a lesson, kind of question, verdict and island, in each of its
        states.
      </p>
      <ul>
        {groups.map(([group, title]) => (
          <li key={group}>
            <a href={pathTo('/development/gallery/:group', { group })}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
