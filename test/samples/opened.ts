import type { Dossier } from '../../content/model/dossier.ts'
import type { Edition } from '../../content/model/edition.ts'
import type { InterfaceLanguage } from '../../content/model/language.ts'
import type { Entries, Listing, OpenDossier } from '../../content/model/listing.ts'
import type { View } from '../../web/view.ts'
import { speech } from '../../web/words/speak.ts'
import { aListing, anEdition } from '../dossiers.ts'
import { shippedRegistry } from '../registry.ts'

const shipped = await shippedRegistry()

/** Every entry that the product ships, by key. */
export const shippedEntries: Entries = new Map(shipped.map((entry) => [`${entry.kind}/${entry.slug}`, entry]))

/** A dossier opened at its first edition, with the entries that the product ships. */
export function opened(dossier: Dossier, edition: Partial<Edition> = {}, listing: Partial<Listing> = {}): OpenDossier {
  const published = anEdition(dossier, edition)
  return { dossier, edition: published, listing: aListing(dossier, published, listing), entries: shippedEntries }
}

/** The reader's side of a page of an example. */
export function aView(path: string, language: InterfaceLanguage = 'en', given: Partial<View> = {}): View {
  return {
    language,
    prefix: language === 'en' ? '' : `/${language}`,
    path,
    origin: 'https://rapporteur.example',
    assets: {
      style: '/assets/style.css',
      script: '/assets/enhance.js',
      suggest: '/assets/suggest.js',
      icon: '/assets/icon.svg',
    },
    ...speech[language],
    ...given,
  }
}
