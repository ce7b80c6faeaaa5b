/**
 * What a visit may be counted under, seen from the bar without asking anything.
 *
 * The list is closed and shipped: the place chooses which to use (`chooseKinds`), it adds none. A free text
 * here would sooner or later hold a first name, a service or a diagnosis; a code cannot (house.md, law 12;
 * the founding document: « sans qu'on leur demande aucune information sur eux »).
 *
 * A kind says what the visit is for, never who the person is: no "neighbour", "user" or "newcomer", which
 * somebody would have to guess, and no "needs to talk" or "referral", which with a time and a host would
 * point at someone. A telephone call is not a visit and has no kind: it would swell the figure that is given
 * to funders.
 *
 * Codes are kept in rows for ever: one may be added, none may be renamed or removed.
 */
export const visitKinds = [
  /** Comes in, sits down, has a coffee or nothing. */
  'coffee',
  /** Takes part in an activity, planned or of the moment. */
  'activity',
  /** A shared meal. */
  'meal',
  /** A party, a concert, an exhibition's opening evening. */
  'celebration',
  /** The participative assembly. */
  'assembly',
  /** Any other meeting held in the place: hosts, committee, a group that borrows the room. */
  'meeting',
  /** A partner service comes to see the place or to be seen in it. */
  'partner',
  /** Puts a question at the door and goes. */
  'enquiry',
] as const
export type VisitKind = (typeof visitKinds)[number]
