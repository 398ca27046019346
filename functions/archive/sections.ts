import type { Section } from './archive.ts'
import { dossiersSection } from './dossiers.ts'
import { erasuresSection } from './erasures.ts'
import { followUpSection } from './follow-up.ts'
import { redirectsSection } from './redirects.ts'
import { registersSection } from './registers.ts'
import { tagsSection } from './tags.ts'

/** All that an instance holds, in the order in which it is put back; whatever is kept anew gets a section here. */
export const sections: readonly Section[] = [
  registersSection,
  dossiersSection,
  erasuresSection,
  followUpSection,
  tagsSection,
  redirectsSection,
]
