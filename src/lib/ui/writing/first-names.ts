/**
 * Very common first names in the Netherlands. Names that are ordinary words in Dutch or English as well
 * (Roos, Mark, Wil, Will, Grace, An) are left out: at the start of a sentence they would ask too often.
 */
const NAMES = `Jan Piet Peter Kees Henk Hans Johan Willem Gerrit Dirk Cor Arie Jaap Klaas Theo Frans Joop
	Bert Rob Ruud Ronald Marcel Erik Eric Paul Martijn Jeroen Michel Dennis Richard Robert Patrick Edwin
	Sander Bart Thomas Tom Tim Kevin Jesse Daan Sem Lucas Levi Finn Milan Luuk Bram Thijs Lars Ruben
	Stijn Jayden Noah Adam Mohamed Mohammed Mohammad Ahmed Ali Hassan Ibrahim Youssef Omar Mehmet Mustafa
	Murat Emre Yusuf Hamza Bilal Samir Karim Wouter Pieter Maarten Frank Rick Nick Niels Joost Koen Jasper
	Michael David Daniel John James William George Harry Maria Anna Johanna Ria Riet Truus Corrie Greet
	Annie Willy Ans Els Ineke Anneke Marijke Marja Wilma Petra Monique Sandra Esther Linda Ingrid Yvonne
	Jolanda Karin Marianne Mieke Nel Nelleke Trudy Tineke Joke Anja Saskia Mirjam Miriam Marieke Annemiek
	Lisa Laura Sanne Anouk Kim Iris Lotte Eva Emma Julia Sophie Sara Sarah Tess Zoë Mila Nora Fenna Lieke
	Fatima Aisha Khadija Samira Naima Yasmina Malika Zeynep Ayşe Ayse Fatma Emine Elif Natasja Chantal
	Priscilla Kelly Melissa Bianca Angela Astrid Margriet Marleen Femke Ellen Elly Hanneke Ilse Inge
	Joyce Judith Manon Nicole Nienke Simone Suzanne Tamara Wendy Elizabeth Mary Susan Karen Emily Jessica`;

const COMMON = new Set(NAMES.split(/\s+/).map((name) => name.toLowerCase()));

/** @param word also in the possessive: Jans, Anna’s */
export function isCommonFirstName(word: string): boolean {
	const plain = word.toLowerCase().replaceAll('’', "'");
	return COMMON.has(plain) || COMMON.has(plain.replace(/'?s$/, ''));
}
