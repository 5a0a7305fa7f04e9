// What the stand-in makes long stories of: plain words that go with each other in any order.

const list = (words: string): string[] =>
  words
    .split("/")
    .map((each) => each.trim())
    .filter(Boolean);

export const FIRST_NAMES = {
  she: list("Agnes/Clara/Edith/Greta/Ines/Josefa/Lotte/Nora/Petra/Rosa/Thea/Ursula/Wilma/Yvonne"),
  he: list("Bertram/Dominic/Felix/Henrik/Kaspar/Magnus/Oskar/Quentin/Silas/Valentin/Xavier/Zacharias"),
};
export const SURNAMES = list(
  "Abend/Brook/Carrow/Dunne/Ember/Farrow/Gault/Hollis/Ivory/Jessup/Kell/Lorne/Marsh/Nettle/Orme/Pell/Quill/Rudd/Sayer/Tolland/Underhill/Vane/Wick/Yarrow",
);

export const PLACES = list(
  "the toll house/the salt stair/the rope walk/the weighing room/the upper lock/the ferry slip/the lamp store/the orchard wall/the map room/the cistern/the bakehouse yard/the signal hut/the chapel loft/the fish market/the tin roof/the laundry/the quarry road/the boat shed/the clock landing/the winter garden",
);

export const THINGS = list(
  "ledger/key ring/lantern/bell rope/tin cup/blue thread/ferry token/hymn book/wax seal/brass button/walking stick/pocket mirror/seed jar/bread knife/ration card/photograph/ink bottle/weather glass/spare oar/oil can/thimble/door wedge/coat hook/slate/matchbox/map case/milk churn/pair of scales/whistle/wooden spoon/pocket watch/roll of twine/glass stopper/padlock/candle end/rusted hinge/fishing float/paper bag/tea strainer/umbrella/hand bell/chalk stub/cork board/sewing box/tobacco tin/rain gauge/coal scuttle/copper pan",
);

export const ADJECTIVES = list(
  "narrow/heavy/crooked/patched/chipped/damp/folded/borrowed/plain/greasy/pale/swollen/dusty/cheap/wooden/polished/mended/cold/bent/small/scratched/worn/warm/salted/stiff/loose/square/faded/tall/uneven/sticky/bare/smooth/grey/broad/hollow/blunt/clean/frayed/thin",
);

export const SURFACES = list(
  "table/window sill/counter/top step/bench/shelf by the door/lid of the stove/edge of the sink/flagstones/cupboard/handrail/workbench/mantelpiece/doorstep/crate/pillar/ladder/floorboards/post/wall",
);

export const SOUNDS = list(
  "a cart went over loose planks/a shutter knocked twice/somebody dropped a pan/a dog complained about the wind/the pump coughed and caught/water ran in the pipe/a chair was pushed back/gulls argued over a crust/a door was tried and left alone/rain crossed the roof from one end to the other/a kettle started up/boots came down the stair and stopped/a rope creaked under weight/children counted to a hundred and cheated/the stove ticked as it cooled/a barrel was rolled along the wall/someone laughed and thought better of it/a broom worked its way along the passage/the clock struck and was a little late/a handcart squealed at the corner/wind found the keyhole/two voices haggled over eels/plates were stacked in a hurry/the gate swung to by itself",
);

export const LIGHTS = list(
  "the light came in low and brown/a lamp burned although it was day/the window held a square of white sky/evening had reached the second shelf/the sun stood on the far wall/fog pressed flat against the glass/the room was lit from under the door/a strip of morning lay across the boards/the sky was the grey of slates/one candle did for all of them/the shadows of the bars had moved a hand's width/rain light made everything look rinsed/the last of the day sat on the roofs/the moon had got as far as the chimney",
);

export const ACTS = list(
  "wiped both hands on an apron/counted under the breath/turned the collar up/moved the cup an inch to the left/looked at the ceiling for help/pulled the glove off finger by finger/put the coins back one at a time/pressed a thumb against the grain of the wood/rolled a crumb into a ball/shifted from the bad foot to the good one/opened the drawer and closed it again/blew on the ink/buttoned the coat wrongly/tested the knot/pushed the hair back with a wrist/took the long way round the stove/scratched at a spot of paint/stood on the one board that did not creak/read the same line over/lifted the latch and let it fall/held the sleeve out of the soup/set the chair straight/tapped the barrel and listened/drew a line in the flour/folded the paper smaller than it would go/hung the wet things over the rail/bit off the thread/knocked the mud from a heel/chose the smallest apple/checked the window a second time/broke the bread and gave away the larger half/spread the map with both elbows/tied the parcel as if it might wake/polished what was clean already/left the question standing/found a place for the lamp/weighed the stone in one hand/rubbed the glass with a cuff/shook the rain off the hat/laid the spoon down without a sound",
);

export const REASONS = list(
  "it was easier than answering/there was nobody else to do it/the work would not wait/a promise was a promise/the ferry had been seen at the bend/no one had said otherwise/it gave the hands something to do/that was how it had been done in the old days/the others were watching/supper would be late anyway/the tide allowed an hour and no more/it was cheaper to be polite/an open door asks for company/the matter had to be settled before dark/silence would have said too much/they had come this far/the list was shorter than it should be/it cost nothing to look/the wall had ears on market days/the road was mud to the axle",
);

export const COMPARISONS = list(
  "like a guest who has come a day early/like washing left out overnight/like a coin on a wet counter/like somebody reading over a shoulder/like a boat that has touched ground/like a hymn with one voice missing/like bread taken out too soon/like a tooth that will have to come out/like a letter put back in its envelope/like snow on the wrong side of a roof/like a dog at a locked shop/like the last bench in church/like an answer learnt by heart/like a drawer that sticks in summer/like a cart without its horse/like a stair with one step too many/like a bill nobody had ordered/like the hour before a fair",
);

export const TIMES = list(
  "before the kettle boiled/after a while/towards noon/when the street had emptied/between two showers/at the second bell/while the others ate/by lamp-lighting/as soon as the door was shut/in the middle of the afternoon/once the boots were off/when the tide had turned/by the time the stove was warm/a little later/on the way back/at the turn of the stair/halfway through the washing up/as the boats came in/while it was still raining/with the morning half gone",
);

export const REMARKS = list(
  "You might have knocked/Nobody counts them twice/It was there on Tuesday/I only carry what I am given/That is not what the book says/Ask the one who locked it/We do not sell on credit/I would sooner walk/There is soup if you want it/He never paid for the rope/You have flour on your chin/They will want it in writing/I thought you had the other half/Leave it where it is/She said the same and look at her now/It goes with the house/You are standing on it/My mother kept hers in the clock/The lock was changed at Easter/It is only until the thaw/Somebody has been feeding that dog/I can hear you thinking/Put the lid on first/We are one short/It does not open from this side/You will miss the boat/There was never any money/I signed for two/He asks every week/Take the back stair/The price has gone up/It was a good coat once/Then say it to her face/I do not owe you a reason/Look at the date/The water was higher last year",
);

export const REPLIES = list(
  "Then count them a third time/That makes two of us/I have heard that before/Not in front of the children/It will keep/You always say so/And who would know/So did the last one/I was not asking/Wait until it rains/Suit yourself/Tell that to the clerk/I had hoped you would/It is heavier than it looks/We shall see on Friday/Nobody did/I never said it was mine/You would have done the same/Keep your voice down/Both of them/Only the one/As you like/It has been paid for/Twice/Since the flood/When I am ready/You had your chance/There is always a list/Because I said I would/The usual",
);

export const TURNS = list(
  "has to choose whom to believe/finds that the price was paid long ago/gives away more than was asked/sees who has been there before/cannot go back the same way/learns what the silence was for/loses a friend over it/makes a promise that will be hard to keep/takes the blame for another/is left with half of what was agreed/hears the truth from the wrong person/sets something going that will not stop/is seen by the one who should not know/trades certainty for time",
);

export const AIMS = list(
  "asks for/hides/brings back/bargains for/breaks a rule over/recognises/refuses to hand over/searches the shelves for/is entrusted with/gives away/discovers what is wrong with/claims to have owned",
);
