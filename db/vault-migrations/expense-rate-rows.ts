interface RateRow {
  readonly kind: string
  readonly fromDate: string
  readonly untilDate: string | null
  readonly amount: number
  readonly source: string
  readonly standing: 'confirmed' | 'unconfirmed'
  /** What a reader should know, in French and Dutch: a row has one note, and the screens of a place are in either. */
  readonly note: string | null
}

const securex2026 =
  'https://www.securex.be/fr/lex4you/employeur/actualites/volontariat-les-montants-pour-2026-sont-connus'
const securexAmounts =
  'https://www.securex.be/fr/lex4you/employeur/montants-actuels/montants-socio-juridiques/indemnites-de-volontariat-montants-maximum'
const uvcw = 'https://www.uvcw.be/personnel/actus/art-9304'
const flemish = 'https://www.vlaanderenvrijwilligt.be/wetgeving/kostenvergoedingen/'
const prato = 'https://www.prato.be/bedragen-vrijwilligerswerk-2023/'
const bosa =
  'https://bosa.d8.pr.belgium.be/nl/themas/werken-bij-de-overheid/verloning-en-voordelen/toelagen-en-vergoedingen/vergoeding-voor-0'
const easypay =
  'https://easypay-group.com/fr_BE/connaissance/flashes-info/detail/Indemnite-kilometrique-diminue-%C3%A0-partir-du-1er-janvier-2025?id=10409'
const salarySolution =
  'https://salarysolution.be/fr/actualites/consult/847/montant-de-l-indemnite-kilometrique-a-partir-du-1er-octobre-2025'
const acerta =
  'https://acerta.be/fr/inspiration/indexation-de-lindemnite-kilometrique-une-fois-par-trimestre-v2023-1'
const attentia = 'https://www.attentia.be/nl/nieuws/kilometervergoeding-voor-professionele-verplaatsingen/'
const eloya =
  'https://eloya.be/fr/actualit%C3%A9s/nouvelle-indemnite-kilometrique-annuelle-en-hausse-des-juillet-2025/'
const bikeOfEmployees = {
  2023: 'https://www.rtl.be/actu/belgique/politique/le-federal-augmente-lindemnite-velo-partir-de-lannee-prochaine/2023-09-29/article/593092',
  2025: 'https://www.droitsquotidiens.be/fr/actualites/semaine-de-la-mobilite-au-travail-velo',
}

const onlyEmployees = 'Lu seulement pour des travailleurs salariés · Alleen gelezen voor werknemers'
const provisional = 'La source dit « sous réserve » · De bron zegt “onder voorbehoud”'
const otherThan = (printed: string, fr: string, nl: string) => `${fr} ${printed} · ${nl} ${printed}`

type Words = readonly [amount: number, source: string, note?: string, standing?: 'unconfirmed']

const rowOf =
  (kind: string, fromDate: string, untilDate: string | null) =>
  ([amount, source, note, standing]: Words): RateRow => ({
    kind,
    fromDate,
    untilDate,
    amount,
    source,
    standing: standing ?? 'confirmed',
    note: note ?? null,
  })

const ofYear = (kind: string, year: number, words: Words) =>
  rowOf(kind, `${year}-01-01`, `${year}-12-31`)(words)

/** Four quarters of a year in their order; those that are not known yet are left out, and asked for. */
const quarters = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const
const byQuarter = (year: number, amounts: readonly Words[]) =>
  amounts.flatMap((words, index) => {
    const span = quarters[index]
    return span === undefined
      ? []
      : [rowOf('carQuarterly', `${year}-${span[0]}`, `${year}-${span[1]}`)(words)]
  })

const fromJuly = (year: number, words: Words) =>
  rowOf('carYearly', `${year}-07-01`, `${year + 1}-06-30`)(words)

/**
 * The figures this application comes with, each as its source prints it. Ceilings in cents, rates of a kilometre in
 * ten-thousandths of a euro, distance in metres. Nothing after 31 March 2026 for the quarterly car rate, after 30 June
 * 2026 for the yearly one, nor for 2027: not found, so not here.
 */
export const expenseRateRows: readonly RateRow[] = [
  ofYear('flatDay', 2023, [4067, prato]),
  ofYear('flatDay', 2024, [4148, flemish]),
  ofYear('flatDay', 2025, [4231, uvcw]),
  ofYear('flatDay', 2026, [4402, securex2026]),
  ofYear('flatYear', 2023, [162_677, prato]),
  ofYear('flatYear', 2024, [
    165_929,
    flemish,
    otherThan('1 659,22 €', 'Une page imprime une faute de frappe :', 'Eén pagina drukt een tikfout:'),
  ]),
  ofYear('flatYear', 2025, [169_251, uvcw]),
  ofYear('flatYear', 2026, [176_083, securex2026]),
  ofYear('flatYearIncreased', 2023, [298_770, prato]),
  ofYear('flatYearIncreased', 2024, [
    304_742,
    'https://www.levolontariat.be/quels-defraiements-sont-possibles',
    otherThan(
      '3 047,43 €',
      'Indexer les montants de 2023 et 2025 donne',
      'De bedragen van 2023 en 2025 indexeren geeft',
    ),
    'unconfirmed',
  ]),
  ofYear('flatYearIncreased', 2025, [310_844, 'https://aes-aisf.be/?p=31425']),
  ofYear('flatYearIncreased', 2026, [323_391, securex2026]),
  ...byQuarter(2023, [
    [4259, bosa],
    [4246, bosa],
    [4237, bosa],
    [4259, bosa],
  ]),
  ...byQuarter(2024, [
    [4269, easypay],
    [4265, easypay],
    [4297, easypay],
    [4293, easypay],
  ]),
  ...byQuarter(2025, [
    [4290, salarySolution],
    [4320, salarySolution],
    [4309, salarySolution],
    [4312, salarySolution, provisional],
  ]),
  ...byQuarter(2026, [[4326, securex2026]]),
  fromJuly(2022, [4170, acerta]),
  fromJuly(2023, [4280, attentia]),
  fromJuly(2024, [4415, attentia]),
  fromJuly(2025, [4449, eloya]),
  ofYear('bicycle', 2023, [2700, bikeOfEmployees[2023], onlyEmployees, 'unconfirmed']),
  ofYear('bicycle', 2024, [
    3500,
    securexAmounts,
    'Par kilomètre commencé, dit la source · Per begonnen kilometer, zegt de bron',
  ]),
  ofYear('bicycle', 2025, [3600, bikeOfEmployees[2025], onlyEmployees, 'unconfirmed']),
  ofYear('bicycle', 2026, [3700, securex2026]),
  rowOf('travelMetres', '2023-01-01', null)([2_000_000, uvcw]),
]

const text = (value: string | null): string => (value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`)

/** The rows as SQL, one INSERT each. */
export const insertExpenseRates: string = expenseRateRows
  .map(
    ({ kind, fromDate, untilDate, amount, source, standing, note }) =>
      `INSERT INTO expenseRate (id, kind, fromDate, untilDate, amount, source, standing, note) VALUES (${[
        text(`${kind}@${fromDate}`),
        text(kind),
        text(fromDate),
        text(untilDate),
        String(amount),
        text(source),
        text(standing),
        text(note),
      ].join(', ')});`,
  )
  .join('\n')
