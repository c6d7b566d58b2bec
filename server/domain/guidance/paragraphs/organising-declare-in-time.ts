import { DPI_REGULATIONS, MODEL_CODE_CHANGES, OFFICERS, TAKING_OFFICE } from '../../declarations/sources.ts';
import type { Paragraph } from '../guidance.ts';

export const organisingDeclareInTime: Paragraph = {
  id: 'organising.declare-in-time',
  phase: 'organising',
  title: {
    en: 'Ask in time, and ask for the one thing that is missing',
    cy: 'Gofynnwch mewn pryd, a gofynnwch am yr un peth sydd ar goll',
  },
  advice: {
    en: 'Most declarations that are late were never asked for in words that somebody could answer. Ask on the day on which an office begins, name the last day, and remind before it and not after. Where the register shows that somebody is on the board of a body that has a contract with the council, ask about that contract by name. A council’s own view on what has to be registered (a single share, a nominee’s place) is a ruling with reasons, made once and shown to everybody whom it concerns, and no silence. Officers give notice of an interest in a contract before it is made, to a named person who answers.',
    cy: 'Ni ofynnwyd am y rhan fwyaf o ddatganiadau hwyr mewn geiriau y gallai rhywun eu hateb. Gofynnwch ar y diwrnod y mae swydd yn dechrau, enwch y diwrnod olaf, ac atgoffwch cyn hynny ac nid wedyn. Lle mae’r gofrestr yn dangos bod rhywun ar fwrdd corff sydd â chontract â’r cyngor, gofynnwch am y contract hwnnw wrth ei enw. Mae barn y cyngor ei hun ar yr hyn y mae’n rhaid ei gofrestru (un gyfran, lle enwebai) yn ddyfarniad gyda rhesymau, a wneir unwaith ac a ddangosir i bawb y mae’n berthnasol iddynt, ac nid yn ddistawrwydd. Mae swyddogion yn rhoi rhybudd o fuddiant mewn contract cyn ei wneud, i berson a enwir sy’n ateb.',
  },
  safeguards: [
    {
      title: { en: 'Reminders that name the last day', cy: 'Nodynnau atgoffa sy’n enwi’r diwrnod olaf' },
      test: {
        en: 'Take everybody who took office in the last year: each was asked within a week and reminded before the last day, and whoever was late was spoken to, with the date and by whom.',
        cy: 'Cymerwch bawb a ddechreuodd yn y swydd yn ystod y flwyddyn ddiwethaf: gofynnwyd i bob un o fewn wythnos a’u hatgoffa cyn y diwrnod olaf, a siaradwyd â’r rhai hwyr, gyda’r dyddiad a chan bwy.',
      },
    },
    {
      title: { en: 'Board places compared with contracts each year', cy: 'Cymharu lleoedd ar fyrddau â chontractau bob blwyddyn' },
      test: {
        en: 'Compare the list of directors of every body with a live contract or lease against the register of members: each name that stands in both is either registered or covered by a ruling.',
        cy: 'Cymharwch restr cyfarwyddwyr pob corff sydd â chontract neu brydles fyw â’r gofrestr aelodau: mae pob enw sydd yn y ddwy naill ai wedi’i gofrestru neu dan ddyfarniad.',
      },
    },
  ],
  modelWording: {
    en: 'You [took office / became a director of the body] on [date]. The register needs [what is missing] by [last day]. File it at [address]; it takes five minutes. If you think that nothing is needed, say so to [name], who will answer in writing.',
    cy: '[Dechreuoch yn y swydd / Daethoch yn gyfarwyddwr y corff] ar [dyddiad]. Mae angen [yr hyn sydd ar goll] ar y gofrestr erbyn [diwrnod olaf]. Ffeiliwch ef yn [cyfeiriad]; mae’n cymryd pum munud. Os credwch nad oes angen dim, dywedwch hynny wrth [enw], a fydd yn ateb yn ysgrifenedig.',
  },
  sources: [TAKING_OFFICE, DPI_REGULATIONS, MODEL_CODE_CHANGES, OFFICERS],
};
