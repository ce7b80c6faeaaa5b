import type { NoteTexts } from '#shared/people/note-text-rules.ts'

/**
 * The note to start from, written for a drop-in place: the six things of art. 4 of the law of 3 July 2005 on the rights
 * of volunteers. What is in square brackets is for the place to say; a note is not published while one is left. The
 * numbers of articles are plain text: the new Criminal Code may give art. 458 another one, so the place checks them.
 */
export const noteTemplate: NoteTexts = {
  fr: `# Note d’information pour les accueillant·es volontaires

Vous allez accueillir à {lieu}. Merci ! Avant de commencer, vous avez le droit de savoir six choses. La loi du 3 juillet 2005 sur les droits des volontaires (article 4) le demande.

## 1. Qui nous sommes
{lieu}, {adresse}. Notre but est désintéressé : personne ne gagne d’argent grâce à ce lieu. [À compléter : notre statut. Une asbl : son nom et son numéro d’entreprise. Une association de fait : les noms des personnes responsables.]

## 2. Notre assurance
Notre responsabilité civile est assurée chez {assureur}, contrat n° {police}. Ce contrat couvre les dommages que vous causez à d’autres personnes pendant votre volontariat.

## 3. Qui est responsable en cas de dommage
Si vous causez un dommage pendant une permanence, c’est l’organisation qui est responsable, pas vous (article 5). Il y a trois exceptions : un dommage fait exprès, une faute grave, ou une petite faute qui revient souvent. [À vérifier : cette règle vaut pour une asbl et pour une association de fait qui a du personnel. Sinon, dites ici qui est responsable et comment c’est assuré.]

## 4. Les autres risques
[À compléter : les autres assurances, par exemple les accidents corporels ou la protection juridique, chez qui, et sur le chemin ou pas. Ou bien : aucun autre risque n’est assuré.]

## 5. Les défraiements
Le volontariat n’est pas payé. [À compléter : nous remboursons un forfait par jour de présence, ou vos frais réels, et dans quels cas. Ou bien : nous ne remboursons pas de frais.]

## 6. La discrétion et le secret
Ce que vous apprenez ici reste ici. Cela vaut pour les personnes qui passent, pour les autres accueillant·es et pour l’organisation. Ne le racontez pas, même sans donner de nom, et n’écrivez rien en ligne. C’est le devoir de discrétion. Il continue quand vous arrêtez.

Si quelqu’un vous confie un secret parce que vous l’accueillez, le secret professionnel peut s’appliquer à vous aussi (article 458 du Code pénal). Le trahir peut être puni. La loi prévoit des exceptions, par exemple pour protéger une personne en danger. En cas de doute, parlez-en d’abord à la coordination.

## Une question ?

Demandez à la coordination : {contact}.`,
  nl: `# Informatienota voor vrijwillige onthalers

U gaat mensen onthalen in {plek}. Dank u! Voor u begint, hebt u het recht om zes dingen te weten. De wet van 3 juli 2005 over de rechten van vrijwilligers (artikel 4) vraagt dat.

## 1. Wie we zijn
{plek}, {adres}. Ons doel is onbaatzuchtig: niemand verdient geld aan deze plek. [Aan te vullen: ons statuut. Een vzw: haar naam en haar ondernemingsnummer. Een feitelijke vereniging: de namen van de verantwoordelijken.]

## 2. Onze verzekering
Onze burgerlijke aansprakelijkheid is verzekerd bij {verzekeraar}, polis nr. {polis}. Die polis dekt de schade die u tijdens uw vrijwilligerswerk aan anderen toebrengt.

## 3. Wie aansprakelijk is bij schade
Veroorzaakt u schade tijdens een permanentie, dan is de organisatie aansprakelijk, niet u (artikel 5). Er zijn drie uitzonderingen: schade met opzet, een zware fout, of een lichte fout die vaak terugkomt. [Na te kijken: deze regel geldt voor een vzw en voor een feitelijke vereniging met personeel. Zo niet, zeg hier wie aansprakelijk is en hoe dat verzekerd is.]

## 4. De andere risico’s
[Aan te vullen: de andere verzekeringen, bijvoorbeeld lichamelijke ongevallen of rechtsbijstand, bij wie, en op weg naar hier of niet. Of: geen enkel ander risico is verzekerd.]

## 5. De onkostenvergoeding
Vrijwilligerswerk wordt niet betaald. [Aan te vullen: we betalen een forfait per dag aanwezigheid terug, of uw werkelijke kosten, en in welke gevallen. Of: we betalen geen kosten terug.]

## 6. Discretie en geheim
Wat u hier verneemt, blijft hier. Dat geldt voor de mensen die langskomen, voor de andere onthalers en voor de organisatie. Vertel het niet verder, ook niet zonder naam, en schrijf niets online. Dat is de discretieplicht. Ze blijft gelden als u stopt.

Vertrouwt iemand u een geheim toe omdat u onthaalt, dan kan het beroepsgeheim ook voor u gelden (artikel 458 van het Strafwetboek). Het schenden kan bestraft worden. De wet voorziet uitzonderingen, bijvoorbeeld om iemand in gevaar te beschermen. Twijfelt u, praat er dan eerst over met de coördinatie.

## Een vraag?

Vraag het aan de coördinatie: {contact}.`,
}
