import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { pathTo } from '../../path-to'
import type { RouteHandle } from '../../route-handle'
import sheet from '../gallery/gallery.css?url'
import { galleryGroups, Group, isGalleryGroup } from '../gallery/groups'
import { compileSampleLesson } from '../gallery/sample-lesson.server'

export const handle = { access: 'anyone' } satisfies RouteHandle

export async function loader({ params: { group = '' }, context }: LoaderFunctionArgs) {
  if (!isGalleryGroup(group)) throw new Response(null, { status: 404 })
  const lesson =
    group === 'lesson' || group === 'entries'
      ? await compileSampleLesson(context.language, group)
      : []
  return { title: galleryGroups[group], group, lesson }
}

export default function GalleryGroup() {
  const { title, group, lesson } = useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide">
      <link rel="stylesheet" href={sheet} />
      <div lang="en">
        <h1>{title}</h1>
        <p>
          <a href={pathTo('/development/gallery')}>All groups</a>
        </p>
      </div>
      <div className="stack stack-wide narrow" data-gallery="">
        <Group name={group} lesson={lesson} />
      </div>
    </div>
  )
}
