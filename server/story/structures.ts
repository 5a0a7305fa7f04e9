export interface Beat {
  id: string;
  /** What this beat does for the story, in a few words. */
  purpose: string;
}

export interface Structure {
  id: StructureId;
  name: string;
  /** One sentence for the person who chooses. */
  promise: string;
  beats: Beat[];
}

export type StructureId = "power-fantasy" | "redemption-arc" | "heros-journey" | "coming-of-age";

export const SCENES_PER_PICTURE_STORY = 20;

const beats = (...purposes: [id: string, purpose: string][]): Beat[] =>
  purposes.map(([id, purpose]) => ({ id, purpose }));

export const STRUCTURES: Record<StructureId, Structure> = {
  "power-fantasy": {
    id: "power-fantasy",
    name: "Power Fantasy",
    promise: "Someone small and laughed at finds something wonderful, works for it, and saves the day.",
    beats: beats(
      ["opening", "a humiliation, or an offering"],
      ["loneliness", "alone and poor, or turned away"],
      ["others-have", "what the others have"],
      ["tears", "the tears come"],
      ["trigger", "a sign of hope is found"],
      ["first-reach", "reaches for it and begins"],
      ["mishap", "it goes wrong and the others laugh"],
      ["resolve", "lies defeated, and decides"],
      ["first-session", "the first disciplined day"],
      ["second-session", "a second day, and better"],
      ["change-shows", "the change begins to show"],
      ["transformed", "the change is complete"],
      ["first-display", "shows for the first time what it can do"],
      ["amazement", "the others are amazed"],
      ["villain", "a crime is committed"],
      ["confrontation", "faces the villain"],
      ["struggle", "a hard struggle"],
      ["overcoming", "overcomes"],
      ["recognition", "victory and thanks"],
      ["new-life", "a new life"],
    ),
  },
  "redemption-arc": {
    id: "redemption-arc",
    name: "Redemption Arc",
    promise: "Someone does a wrong thing, is sorry, and mends it the long way round.",
    beats: beats(
      ["wrongdoing", "a wrong is done"],
      ["consequences", "what comes of it"],
      ["shunned", "the others turn away"],
      ["remorse", "is truly sorry"],
      ["guide", "somebody shows a way"],
      ["accepts", "sets out on it"],
      ["refused", "help is offered and refused"],
      ["persists", "goes on all the same"],
      ["empathy", "feels what the other felt"],
      ["sacrifice", "gives up something dear"],
      ["selfless-act", "does good and asks for nothing"],
      ["noticed", "somebody notices"],
      ["temptation", "the old wrong calls again"],
      ["right-choice", "chooses rightly"],
      ["crisis", "danger comes"],
      ["rises", "steps forward"],
      ["amends", "makes it good"],
      ["forgiveness", "is forgiven"],
      ["restored", "everyone together again"],
      ["renewed", "a new beginning"],
    ),
  },
  "heros-journey": {
    id: "heros-journey",
    name: "Hero's Journey",
    promise: "Called away from home, into the dark and back again, with a gift for everyone.",
    beats: beats(
      ["normal-life", "life as it always was"],
      ["ordinary-problems", "what is wrong at home"],
      ["call", "the call"],
      ["hesitation", "does not dare"],
      ["mentor", "meets a wise one"],
      ["aid", "is given something for the road"],
      ["departure", "leaves home"],
      ["first-obstacles", "the first obstacles"],
      ["allies", "meets a companion"],
      ["team", "they learn to be a team"],
      ["plan", "they make a plan"],
      ["courage", "finds courage"],
      ["ordeal", "enters the dangerous place"],
      ["darkest", "the darkest moment"],
      ["rebirth", "gives up, and rises"],
      ["reward", "takes hold of what was sought"],
      ["road-back", "the road back"],
      ["final-test", "one last test"],
      ["master", "at home in both worlds"],
      ["shares", "shares the gift"],
    ),
  },
  "coming-of-age": {
    id: "coming-of-age",
    name: "Coming of Age",
    promise: "A sheltered child loses something, goes wrong, and grows up a little.",
    beats: beats(
      ["play", "careless play"],
      ["protected", "a safe small world"],
      ["naive", "believes something simple"],
      ["first-loss", "the first loss"],
      ["confusion", "nothing makes sense"],
      ["questions", "asks questions"],
      ["independence", "the first step alone"],
      ["poor-decision", "decides badly"],
      ["consequences", "it has consequences"],
      ["self-discovery", "finds out something true"],
      ["apart", "stands apart"],
      ["friendship-tested", "a friendship is tested"],
      ["loyalty", "stays true"],
      ["challenge", "a challenge nobody else will take"],
      ["rises", "takes it up"],
      ["perseveres", "does not give up"],
      ["wise-decision", "decides well"],
      ["helps", "helps somebody smaller"],
      ["complexity", "sees that it is not so simple"],
      ["grown", "has grown"],
    ),
  },
};
