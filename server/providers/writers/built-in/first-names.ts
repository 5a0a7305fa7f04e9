type Spoken = "he" | "she" | "they";

/** How somebody of this first name is spoken of: "they" where it may be either; undefined when no such name is known. */
export const pronounOfName = (name: string): Spoken | undefined =>
  FIRST_NAMES.get(name.toLowerCase().split("-")[0]!); // "Anna-Lena"

const SHE = `
  ada adele agnes aisha alba alexandra alice alicia alina alma amanda amara amber amelia amelie amina amira amy ana
  anastasia andrea angela angelina anita ann anna annabel annabelle anne annie anouk antonia anya april aria ariana
  ariel arya astrid aurora ava ayla ayesha barbara beatrice beatrix becky bella bertha beth bethany betty bianca bonnie
  brenda bridget brigitte camila camilla cara carla carmen carol carolina caroline caterina catherine cecilia celia
  charlotte chiara chloe christina christine cinderella claire clara claudia constance cora cordelia daisy dana daniela
  daphne deborah delia denise diana dora doris dorothea dorothy edith effie eileen elaine eleanor elena eleonora elif
  elin elisa elisabeth eliza elizabeth ella ellen ellie elsa elsie emilia emilie emily emma erica erika esme esmeralda
  esther eva eve evelyn fatima felicity fern fiona flora florence frances franziska freya frida frieda gabriela
  gabriella gemma genevieve georgia gerda gertrude gia gina giulia gloria grace greta gretel gwen hailey hannah harriet
  hazel heather heidi helen helena helga hermione hilda holly hope ida imogen ines ingrid irene iris irma isabel isabella
  isabelle isla ivy jana jane janet janice jasmine jenna jennifer jenny jessica jessie jill joan joanna johanna josephine
  josie joy joyce judith judy julia juliana julie juliet juliette june karen karin karla kate katharina katherine
  kathleen kathy katie katja katrin katy kayla keira kelly kiara kim kira klara kristin lara laura lauren layla lea leah
  leila lena leni leonie leonora leyla lia liesel lila lilia lilian lillian lilli lilly lily lina linda linnea lisa
  lola lori lotta lotte lottie louisa louise lucia lucie lucinda lucy luisa luise luna lydia mabel mackenzie madeleine
  madeline madison mafalda maggie maja malin mandy manuela mara marcia margaret margarita margo margot maria mariam
  marianne marie marina marla marlene marta martha mary mathilda matilda maud maya meg megan melanie melissa mercy mia
  michelle mila mildred millie mina minnie mira miranda miriam moana moira molly mona monica muriel nadia nancy naomi
  natalia natalie natasha nell nellie nia nicole nina noor nora norah octavia olga olive olivia olympia ophelia paige
  pamela patricia patty paula pauline pearl peggy penelope penny petra petunia philippa phoebe phyllis pia piper pippa
  pippi polly poppy priya prudence rachel ramona rapunzel rebecca renata rita roberta romy ronja rosa rosalie rosalind
  rose roseanne rosemary rosie ruby ruth sabine sabrina sadie sally samantha sandra sara sarah saskia scarlett selena
  selma serena shannon sheila shirley sienna sigrid silvia simone sofia sofie sonia sonja sophia sophie stacy stefanie
  stella stephanie sue susan susanna susanne susie suzy svenja sylvia tabitha tamara tamsin tanja tanya tara tatiana
  teresa tess tessa thea thelma theresa tiana tiffany tilda tilly tina trixie ulrike una ursula valentina valerie vanessa
  vera verena veronica vicky victoria viola violet virginia vivian vivienne wanda wendy willow wilma winifred winnie xena
  yara yasmin yasmine yolanda yuki yvette yvonne zara zelda zeynep zoe zoey zofia zora`;

const HE = `
  aaron abdul abraham adam adrian ahmad ahmed aidan alan albert albus aldo alec alejandro alessandro alexander alfie
  alfred ali alistair alvin amir amos anders andre andreas andrew andy angus anthony anton antonio archibald archie arlo
  arne arnold arthur asher ashton august augustus austin axel barnaby barney bart bartholomew basil bastian ben benedict
  benjamin benno benny bernard bernd bert bill billy björn bob bobby boris brad brandon brendan brian bruce bruno bryan
  byron caleb calvin carl carlo carlos caspar casper cedric charles charlie chester chris christian christoph christopher
  clarence claude clement clive clyde cody colin collin connor conrad cornelius craig curtis cyril damian dan daniel danny
  darren daryl dave david dean declan dennis derek desmond dexter diego dieter digby dirk dominic donald doug douglas
  duncan dustin dylan earl ed eddie edgar edmund eduardo edward edwin eli elias elijah elliot elliott elmer emil emilio
  emmanuel enrico enzo eric erik ernest ernie ethan eugene evan ezra fabian felix fenton ferdinand fergus fernando finley
  finlay finn fitz floyd francesco francis franco frank frankie franz fred freddie freddy frederic frederick friedrich
  frodo fritz gabriel gareth gary gavin geoffrey george gerald gerard gilbert giles giovanni glen glenn gordon graham
  grant greg gregor gregory gunther gus gustav guy hamish hamza hans hansel harold harrison harry harvey hassan hector
  heinrich heinz henri henrik henry herbert herman hiro horace horst howard hubert hugh hugo humphrey hussein ian ibrahim
  igor ilya isaac ismael ivan jack jackson jacob jacques jake jakob jamal james jamie jan jared jasper javier jason jeff
  jefferson jeffrey jens jeremiah jeremy jerome jerry jesse jim jimmy joe joel joey johan johann johannes john johnny
  jon jonah jonas jonathan jordan jorge josef joseph josh joshua josé juan julian julien julius jürgen kai karim karl
  kaspar keith ken kenji kenneth kevin kieran kit klaus konrad kurt kyle lance larry lars laurence lawrence lee leif
  lennart lennox lenny leo leon leonard leonardo leopold leroy leslie levi lewis liam linus lionel logan lorenz lorenzo
  lothar louie louis luca lucas lucius ludwig luigi luis luka lukas luke luther malcolm manfred manuel marcel marco
  marcus mario marius mark markus marlon martin marty marvin mason mateo mats matteo matthew matthias matthieu maurice
  max maxim maximilian maximus maxwell melvin merlin michael michel miguel mika mike mikhail milan miles milo mohamed
  mohammad mohammed moritz morris moses muhammad murray mustafa nathan nathaniel ned neil nelson neville nicholas nick
  nicolas nigel nikita niklas nikolai nils noah noel norbert norman odin oleg oliver olaf ollie omar orlando oscar oskar
  oswald otis otto owen pablo paddy pascal patrick paul pavel pedro percival percy perry peter phil philip philipp pierre
  pietro pip quentin quincy rafael ralf ralph ramon randolph randy raphael rashid raúl ravi raymond reginald reinhard
  remus rex rhys ricardo richard rick ricky robbie robert roberto robin rocco rod roderick rodney rodrigo roger roland
  rolf roman romeo ron ronald ronnie rory ross rowan roy rudi rudolf rudolph rufus rumpelstiltskin rupert russell ryan
  sam samuel santiago scott sean seamus sebastian sergei sergio seth shane shaun sheldon sherlock sid sidney siegfried
  silas simon solomon soren spencer stan stanley stefan stephen steve steven stewart stuart sven sylvester tariq ted
  teddy terence terrence terry theo theodor theodore thomas thorsten tim timmy timothy tobias toby tod todd tom tommy
  tony travis trevor tristan tyler ulrich uwe valentin victor viktor vincent vince vladimir wallace walter warren wayne
  werner wesley wilbur wilfred wilhelm will william willy winston wolfgang wyatt xander xavier yannick yuri yusuf
  zachary zack zeke zeus`;

const EITHER = `
  alex alexis ash bailey blake casey charlie chris drew eden ellis finley frankie jackie jamie jesse jordan kai kelly kim
  kit lee leslie morgan nikita noor pat quinn reese riley robin rowan sam sasha sidney sky skyler taylor terry toni tracy`;

const entries = (names: string, pronoun: Spoken) =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => [name, pronoun] as const);

const FIRST_NAMES: ReadonlyMap<string, Spoken> = new Map([
  ...entries(SHE, "she"),
  ...entries(HE, "he"),
  ...entries(EITHER, "they"),
]);
