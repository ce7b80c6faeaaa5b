/**
 * How long each kind is kept, until the coordination decides: no text fixes how long a place keeps its volunteers'
 * files (reference: GDPR, article 5.1.e), so that each row is marked unconfirmed, with where the figure comes from.
 * An empty purpose or legal basis is the words of the application for that kind, in the language of the screen.
 * `claims`: ten years from the end of the year, article 315 CIR 92 as changed by the law of 20 November 2022; that it
 * covers what volunteers are paid back is to be confirmed by the accountant. `informationNotes`: the proof is on the
 * organisation (law of 3 July 2005, article 4), for as long as somebody may claim: ten years.
 */
export const retentionRuleRows = `
  INSERT INTO retentionRule (id, purpose, legalBasis, months, source, standing) VALUES
    ('personFile', '', '', 12, 'http://coj.be/infos-juridiques/le-rgpd-au-sein-des-asbl', 'unconfirmed'),
    ('informationNotes', '', '', 120, 'https://www.stichtingen.be/fr/page/53-27', 'unconfirmed'),
    ('keys', '', '', 12, 'http://coj.be/infos-juridiques/le-rgpd-au-sein-des-asbl', 'unconfirmed'),
    ('claims', '', '', 120,
      'https://blog.forumforthefuture.be/fr/article/delai-de-conservation-des-archives/26195', 'unconfirmed'),
    ('agreements', '', '', 120,
      'https://trends.levif.be/economie/lawyerz/combien-de-temps-dois-je-conserver-mes-documents/article-normal-674143.html',
      'unconfirmed');
`
