/**
 * Words that begin with a capital and are no name of a person, so that ordinary sentences raise no
 * question. Lower case here; compared without regard to capitals.
 */
const TIMES = `maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei
	juni juli augustus september oktober november december monday tuesday wednesday thursday friday
	saturday sunday january february march may june july august october kerst kerstmis pasen pinksteren
	sinterklaas oudjaar nieuwjaar hemelvaart koningsdag ramadan suikerfeest christmas easter boxing`;

/** What the app and the work call things. */
const WORK = `luwte meten spellen terugkijken oefenen docent privacy gesprek rustcheck signalenplan
	signaleringsplan kwartet kletskwartet teamkwartet memorie measure games looking practice conversation
	quartet stopkaart ggz wmo wlz zvw wvggz wzd avg gdpr nhs poh ggd uwv ciz mee fact act lvb hbo mbo asz
	ambulant intervisie teams zoom whatsapp google word excel outlook netflix facebook instagram youtube
	tiktok spotify internet`;

const PLACES = `nederland nederlands nederlandse nederlander nederlanders belgië belgisch duitsland duits
	duitse engeland engels engelse frans franse frankrijk europa europese marokko marokkaans marokkaanse
	turkije turks turkse suriname surinaams surinaamse pools poolse polen syrië syrisch syrische oekraïne
	oekraïens oekraïense arabisch arabische spaans spaanse islamitisch amsterdam rotterdam utrecht haag
	eindhoven groningen tilburg almere breda nijmegen arnhem haarlem enschede apeldoorn amersfoort
	zwolle zoetermeer leeuwarden maastricht dordrecht holland dutch netherlands england english britain
	british london wales welsh scotland scottish ireland irish european europe german germany french
	france belgian belgium moroccan turkish turkey polish poland syrian ukrainian arabic spanish muslim
	christian god allah bijbel bible koran`;

/** Small words that may stand first in a sentence whose start we do not recognise. */
const SMALL = `ik jij je jou jouw u uw hij zij ze wij we jullie mij mijn hem haar hun ons onze het de een
	dat dit deze die wat wie waar waarom wanneer hoe welke en maar want dus of als toen dan nu nog niet
	geen ja nee er hier daar in op aan met van voor na naar over onder bij te uit om is was ben heb had
	kan wil moet mag ga kom laat goed misschien soms eerst daarna later gisteren vandaag morgen alles
	iemand niemand iedereen mevrouw meneer mijnheer dhr mw mevr heer i i'm i've i'll i'd you he she it
	they my your his her their our the a an this that these those what who where why when how which and
	but because so or if then now not no yes there here at on with from for after about under by to out
	is was am are be have has had can will must may let good maybe sometimes first later yesterday today
	tomorrow everything someone nobody everyone mr mrs ms miss madam sir dr`;

const KNOWN = new Set(
	[TIMES, WORK, PLACES, SMALL].flatMap((words) => words.split(/\s+/)).filter(Boolean)
);

/** @param word with or without an apostrophe or a hyphen; only its beginning counts then */
export function isKnownWord(word: string): boolean {
	const plain = word.toLowerCase().replaceAll('’', "'");
	return KNOWN.has(plain) || KNOWN.has(plain.split(/['-]/)[0]!);
}
