import type { ReactElement } from 'react'
import { Island } from '../../app/design/island/island'
import { ScenarioStory } from '../../app/learning/islands/scenario-story'
import { Camera } from '../../app/verification/islands/camera'
import { TextEditor } from '../../app/development/islands/text-editor'

/** What an island looks like before any script, and what its reader needs to find in that. */
type WithoutScript = { island: ReactElement; meaning: RegExp[] }

/** Every island, by its name: what it says or lets do where there is no JavaScript. */
export const islandsWithoutScript: Record<string, WithoutScript> = {
  'verification/camera': {
    island: (
      <Island
        name="verification/camera"
        of={Camera}
        props={{}}
        slots={{ otherwise: <input type="file" name="file" /> }}
      />
    ),
    // The picture of a QR code, taken otherwise, is chosen as a file.
    meaning: [/<div class="slot" data-slot="otherwise"><input type="file" name="file"\/?><\/div>/],
  },
  'learning/scenario-story': {
    island: (
      <Island
        name="learning/scenario-story"
        of={ScenarioStory}
        props={{
          id: 'bread',
          scenes: [
            { id: 'pillow', title: 'Under the pillow', choices: [{ to: 'box', text: 'Ask' }] },
            { id: 'box', title: 'A box of his own', choices: [] },
          ],
          given: { path: ['pillow'], endings: [] },
        }}
        slots={{ 'scene-pillow': <p>Bread.</p>, 'scene-box': <p>A box.</p> }}
      />
    ),
    // The scene that one has come to, its choice a button of the form around it, and for paper where each leads.
    meaning: [
      /<div class="scene"><h3[^>]*>Under the pillow<\/h3>.*<p>Bread\.<\/p>/,
      /<button type="submit"[^>]* name="path" value="pillow box"[^>]*>Ask<\/button>/,
      /<li>Ask → <i>A box of his own<\/i><\/li>/,
    ],
  },
  'development/text-editor': {
    island: (
      <Island
        name="development/text-editor"
        of={TextEditor}
        props={{ name: 'text', label: 'Text', text: 'As "it" <is>' }}
      />
    ),
    // A text area with its label, the text in it, sent by the form around it.
    meaning: [
      /<label[^>]* for="field-text">Text<\/label>/,
      /<textarea(?=[^>]* name="text")(?![^>]*\shidden)[^>]* id="field-text"[^>]*>As &quot;it&quot; &lt;is&gt;/,
    ],
  },
}
