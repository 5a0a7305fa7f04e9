import type {
  Character,
  Colour,
  Distance,
  Expression,
  Figure,
  Mood,
  Place,
  Pose,
  Prop,
  Species,
  TimeOfDay,
  Weather,
} from "../../../story/scene-facts.ts";

export type WornItem = NonNullable<Character["wears"]>["item"];

/** What a word or phrase of a note asks for, or what it does for the words around it. */
export type Meaning =
  | { kind: "time"; time: TimeOfDay }
  | { kind: "later"; by: 1 | -1 }
  | { kind: "weather"; weather: Weather }
  | { kind: "place"; place: Place }
  | { kind: "indoors"; indoors: boolean }
  | { kind: "distance"; distance: Distance }
  | { kind: "nearer"; by: 1 | -1 }
  /** `looks` is the face of somebody who is called so: a scary wolf looks angry, a scary picture is frightening. */
  | { kind: "feeling"; mood?: Mood; expression?: Expression; looks?: Expression }
  | { kind: "happier"; by: 1 | -1 }
  | { kind: "pose"; pose: Pose; expression?: Expression }
  | { kind: "colour"; colour: Colour }
  | { kind: "light"; brightness?: number; warmth?: number; saturation?: number }
  | { kind: "size"; by: 1 | -1 }
  | { kind: "glow" }
  | { kind: "stands"; at: NonNullable<Figure["stands"]> }
  /** `mutual`: each other. */
  | { kind: "facing"; mutual?: boolean }
  /** `prop` where the same thing can also lie about or be held. */
  | { kind: "worn"; item: WornItem; prop?: Prop }
  | { kind: "prop"; prop: Prop }
  | { kind: "body" }
  | { kind: "species"; species: Species }
  | { kind: "character"; id: string }
  | { kind: "pronoun"; pronoun: Character["pronoun"] }
  | { kind: "everybody" }
  | { kind: "count"; count: number }
  | { kind: "verb"; verb: "hold" | "give" | "wear" | "drop" | "add" | "with" }
  /** A `noun` denial takes the next thing or person away; a `verb` denial is about what is said of them. */
  | { kind: "denial"; of: "noun" | "verb" | "any" }
  | { kind: "more" }
  | { kind: "link"; link: "and" | "or" | "but" }
  | { kind: "otherwise" }
  | { kind: "several"; of: Meaning[] }
  | { kind: "filler" };

const time = (value: TimeOfDay): Meaning => ({ kind: "time", time: value });
const weather = (value: Weather): Meaning => ({ kind: "weather", weather: value });
const place = (value: Place): Meaning => ({ kind: "place", place: value });
const distance = (value: Distance): Meaning => ({ kind: "distance", distance: value });
const feeling = (mood?: Mood, expression?: Expression, looks = expression): Meaning => ({
  kind: "feeling",
  ...(mood && { mood }),
  ...(expression && { expression }),
  ...(looks && { looks }),
});
const pose = (value: Pose, expression?: Expression): Meaning => ({
  kind: "pose",
  pose: value,
  ...(expression && { expression }),
});
const colour = (value: Colour): Meaning => ({ kind: "colour", colour: value });
const worn = (item: WornItem, thing?: Prop): Meaning => ({
  kind: "worn",
  item,
  ...(thing && { prop: thing }),
});
const prop = (value: Prop): Meaning => ({ kind: "prop", prop: value });
const species = (value: Species): Meaning => ({ kind: "species", species: value });
const several = (...of: Meaning[]): Meaning => ({ kind: "several", of });

/** One word of a note about light moves the picture this far, out of 1: plainly seen, and three times still bearable. */
export const LIGHT_STEP = 0.35;
const brighter: Meaning = { kind: "light", brightness: LIGHT_STEP };
const darker: Meaning = { kind: "light", brightness: -LIGHT_STEP };
const warmer: Meaning = { kind: "light", warmth: LIGHT_STEP };
const cooler: Meaning = { kind: "light", warmth: -LIGHT_STEP };
const livelier: Meaning = { kind: "light", saturation: LIGHT_STEP };
const paler: Meaning = { kind: "light", saturation: -LIGHT_STEP };

/** The phrases of each meaning, parted by `|`, in lower case and without hyphens. A plural in -s need not be named. */
const PHRASES: [Meaning, string][] = [
  // When.
  [
    time("dawn"),
    "dawn | daybreak | sunrise | early morning | morning | first light | break of day | in the morning",
  ],
  [
    time("day"),
    "day | daytime | daylight | midday | noon | afternoon | morning light | by day | during the day | full day",
  ],
  [
    time("dusk"),
    "dusk | sunset | sundown | evening | twilight | golden hour | nightfall | setting sun | gloaming | late afternoon | red sky | orange sky | pink sky | at the end of the day | evening light",
  ],
  [
    time("night"),
    "night | nighttime | night time | midnight | moonlight | moonlit | moon | full moon | starry | stars | starlight | starlit | under the stars | at night | by night | night sky | starry sky | stars in the sky | nocturnal",
  ],
  [{ kind: "later", by: 1 }, "later | later in the day"],
  [{ kind: "later", by: -1 }, "earlier | earlier in the day"],

  // Weather.
  [
    weather("clear"),
    "clear | clear sky | clear skies | cloudless | fair weather | good weather | nice weather | fine weather | dry | dry weather | clear weather",
  ],
  [
    several(weather("clear"), time("day")),
    "sun | sunny | sunshine | sunlight | sunlit | sunbeams | blue sky | blue skies | sunny day | bright day | sunny weather",
  ],
  [
    weather("cloudy"),
    "cloud | clouds | cloudy | overcast | grey sky | gray sky | grey skies | clouded over | dull weather",
  ],
  [
    weather("windy"),
    "wind | windy | breeze | breezy | gale | gusty | gusts | blowing | wind blowing | blustery",
  ],
  [
    weather("rain"),
    "rain | raining | rainy | drizzle | drizzling | shower | showers | downpour | pouring | pouring rain | raindrops | wet weather | wet | puddles",
  ],
  [
    weather("storm"),
    "storm | stormy | thunder | thunderstorm | lightning | lightning bolt | tempest | hurricane | bad weather | wild weather",
  ],
  [
    weather("snow"),
    "snow | snowing | snowy | snowfall | snowflakes | blizzard | wintry | winter | wintery | frost | frosty | icy | snowstorm | flurries",
  ],
  [weather("fog"), "fog | foggy | mist | misty | haze | hazy | murky | murk"],

  // Where.
  [
    place("village"),
    "village | hamlet | town | houses | street | streets | village square | cottages | in town",
  ],
  [
    place("market"),
    "market | marketplace | market place | market square | fair | stalls | bazaar | market stalls",
  ],
  [
    place("meadow"),
    "meadow | field | fields | grass | grassland | pasture | countryside | clover | lawn | garden | orchard | in the grass | wildflowers",
  ],
  [
    place("forest"),
    "forest | woods | wood | woodland | trees | grove | thicket | under the trees | among the trees | jungle",
  ],
  [
    place("mountain"),
    "mountain | mountains | peak | peaks | summit | cliff | cliffs | rocky heights | alps | mountainside | ridge",
  ],
  [place("river"), "river | stream | brook | creek | riverbank | river bank | riverside | waterfall | ford"],
  [place("lake"), "lake | pond | lakeside | lakeshore | by the water | pool | water"],
  [
    place("seashore"),
    "seashore | sea shore | beach | shore | seaside | coast | sea | ocean | sand | dunes | big waves | ocean waves",
  ],
  [place("harbour"), "harbour | harbor | port | docks | dock | quay | pier | jetty | marina | lighthouse"],
  [place("moor"), "moor | moorland | heath | heather | hills | hill | hillside | bog | marsh | swamp"],
  [
    place("snowfield"),
    "snowfield | snow field | tundra | glacier | ice | ice field | snowdrifts | snowy plain | frozen plain",
  ],
  [place("cave"), "cave | cavern | grotto | den | underground | tunnel | mine"],
  [place("castle"), "castle | palace | fortress | tower | battlements | throne room | fort"],
  [
    place("ruin"),
    "ruin | ruins | ruined | temple | crumbling walls | broken walls | old walls | ruined tower",
  ],
  [
    place("cottage"),
    "cottage | kitchen | living room | parlour | parlor | bedroom | fireside | hearth | in the house | inside the house | hut | cabin | at home",
  ],
  [
    place("workshop"),
    "workshop | workbench | smithy | forge | studio | shed | barn | tool shed | work bench",
  ],
  [{ kind: "indoors", indoors: true }, "indoors | indoor | inside | interior | under a roof"],
  [
    { kind: "indoors", indoors: false },
    "outdoors | outdoor | outside | open air | in the open | in the open air",
  ],

  // The camera.
  [
    distance("wide"),
    "wide | wide shot | wide view | wide angle | landscape | panorama | panoramic | long shot | whole scene | whole place | establishing shot | bird's eye | from afar | from far away | show the place | show more of the place | show the surroundings | surroundings | scenery | whole landscape | full view",
  ],
  [
    distance("medium"),
    "medium | medium shot | middle distance | full body | whole body | full length | whole figure | head to toe | full figure | mid shot",
  ],
  [
    distance("close"),
    "close up | closeup | close | can't see his face | can't see her face | cannot see his face | cannot see her face | can't see the face | can hardly see his face | can hardly see her face | portrait | close shot | face only | only the face | just the face | on his face | on her face | on their face | on its face | on the face | see his face | see her face | see the face | see their face | up close | head shot | headshot",
  ],
  [
    { kind: "nearer", by: 1 },
    "closer | nearer | near | zoom in | zoom | zoomed in | move in | come closer | move closer | get closer | step closer | tighter | closer view",
  ],
  [
    { kind: "nearer", by: -1 },
    "further | farther | further away | farther away | zoom out | zoomed out | step back | move back | pull back | far | far off | wider | more distance | from further away | from farther away | more distant | further off | wider view",
  ],

  // Moods of the picture and feelings of those in it.
  [
    { kind: "happier", by: 1 },
    "happier | more happy | more cheerful | cheer up | cheer him up | cheer her up | more joyful | merrier | jollier | livelier mood | more positive | less sad | less gloomy | less depressing",
  ],
  [
    { kind: "happier", by: -1 },
    "sadder | more sad | more unhappy | gloomier | less happy | less cheerful | less joyful | more sorrowful | less jolly",
  ],
  [
    feeling("sad", "sad"),
    "sad | unhappy | sorrowful | sorrow | sadness | miserable | gloomy | melancholy | mournful | depressing | depressed | heartbroken | grieving | grief | dejected | downcast | glum | upset | disappointed | bleak | sadly",
  ],
  [
    feeling("lonely", "sad"),
    "lonely | lonesome | loneliness | forlorn | abandoned | alone | isolated | deserted | forsaken",
  ],
  [
    feeling("peaceful", "calm"),
    "peaceful | calm | calmer | quiet | quieter | serene | tranquil | gentle | gentler | relaxed | restful | still | peace | cosy | cozy | soothing | softer mood | idyllic | friendly | friendlier | content | at peace | calmly",
  ],
  [
    feeling("hopeful", "happy"),
    "hopeful | hope | optimistic | encouraging | promising | uplifting | more hope | full of hope",
  ],
  [
    feeling("determined", "determined"),
    "determined | determination | brave | braver | resolute | courageous | courage | bold | bolder | heroic | serious | strong | stronger | focused | steadfast | confident | more confident | fearless | stern",
  ],
  [
    feeling("tense", undefined, "determined"),
    "tense | tension | dramatic | suspense | suspenseful | exciting | thrilling | urgent | dangerous | danger | more drama | drama | intense | action | nervous mood",
  ],
  [
    feeling("frightening", "afraid", "angry"),
    "frightening | scary | scarier | spooky | spookier | creepy | eerie | terrifying | horrible | sinister | menacing | threatening | ominous | haunted | nightmarish | horror | evil | mean | meaner | grim | fierce",
  ],
  [
    feeling("wondrous", "surprised"),
    "wondrous | wonder | magical | magic | enchanted | dreamy | dreamlike | mysterious | mystery | fairy tale | fairytale | mystical | otherworldly | awe | enchanting",
  ],
  [
    feeling("joyful", "happy"),
    "joyful | joy | happy | happily | happiness | cheerful | merry | jolly | glad | delighted | festive | celebratory | celebration | fun | funny | playful | lively | upbeat | pleased | overjoyed",
  ],
  [
    feeling(undefined, "happy"),
    "smile | smiles | smiling | grin | grins | grinning | beaming | with a smile | a smile on his face | a smile on her face | smile on his face | smile on her face",
  ],
  [
    feeling("proud", "proud"),
    "proud | proudly | pride | triumphant | triumph | victorious | victory | noble | dignified | majestic | regal | prouder",
  ],
  [
    feeling(undefined, "afraid"),
    "afraid | scared | frightened | fearful | terrified | fear | anxious | worried | worry | nervous | panicked | in fear | alarmed | timid | shy",
  ],
  [
    feeling("tense", "angry"),
    "angry | angrier | anger | mad | furious | cross | annoyed | rage | raging | grumpy | frown | frowning | scowl | scowling | snarling | snarl | angrily | irritated",
  ],
  [
    feeling(undefined, "sly"),
    "sly | cunning | crafty | mischievous | sneaky | cheeky | smug | smirk | smirking | scheming | foxy | wink | winking",
  ],
  [
    feeling(undefined, "surprised"),
    "surprised | surprise | astonished | amazed | shocked | startled | stunned | wide eyed | puzzled | astounded | open mouthed | curious | gasping",
  ],
  [
    feeling(undefined, "tired"),
    "tired | sleepy | exhausted | weary | yawning | drowsy | worn out | fatigued | bored",
  ],

  // What somebody does.
  [
    pose("standing"),
    "stand | stands | standing | stood | stand still | standing still | stand up | standing up | upright",
  ],
  [
    pose("walking"),
    "walk | walks | walking | stroll | strolls | strolling | wander | wanders | wandering | hike | hiking | marching | march | tiptoe | tiptoeing | stepping | trudging",
  ],
  [
    pose("running"),
    "run | runs | running | ran | race | races | racing | sprint | sprinting | flee | flees | fleeing | chase | chasing | rush | rushing | dash | dashing | gallop | galloping | run away | running away | hurry | hurrying",
  ],
  [
    pose("sitting"),
    "sit | sits | sitting | sat | seated | sit down | sitting down | perched | perching | squatting | crouching | crouch",
  ],
  [
    pose("lying"),
    "lie | lies | lying | lie down | lying down | laying down | lay down | sleep | sleeps | sleeping | asleep | resting | rest | napping | fallen | on the ground | dozing",
  ],
  [
    pose("cowering"),
    "cower | cowers | cowering | hide | hides | hiding | duck | ducking | shrink | shrinking | huddle | huddled | huddling | tremble | trembling | shiver | shivering | curled up",
  ],
  [pose("kneeling"), "kneel | kneels | kneeling | on his knees | on her knees | knelt | on one knee"],
  [
    pose("reaching"),
    "reach | reaches | reaching | reach out | reaching out | stretch | stretching | grab | grabbing | grasping",
  ],
  [
    pose("pointing"),
    "point | points | pointing | point at | pointing at | pointing to | gesture | gesturing",
  ],
  [
    pose("offering"),
    "offer | offers | offering | hand over | handing over | present | presenting | holding out | hold out | holds out",
  ],
  [
    pose("pushing"),
    "push | pushes | pushing | shove | shoving | leaning against | pull | pulls | pulling | drag | dragging | tug | tugging",
  ],
  [
    pose("lifting"),
    "lift | lifts | lifting | raise | raises | raising | hold up | holding up | holds up | above his head | above her head | overhead | arms up",
  ],
  [
    pose("climbing"),
    "climb | climbs | climbing | clamber | clambering | scramble | scrambling | climb up | climbing up",
  ],
  [
    pose("working"),
    "work | works | working | build | builds | building | repair | repairing | mend | mending | hammering | digging | dig | craft | crafting | sweeping | cooking | writing | painting | sewing | fix | fixing | tinkering",
  ],
  [
    pose("training"),
    "train | trains | training | practise | practises | practising | practice | practicing | fight | fights | fighting | exercise | exercising | martial arts | kung fu | sparring | battle stance | fighting stance | ready to fight",
  ],
  [
    pose("leaping"),
    "leap | leaps | leaping | jump | jumps | jumping | hop | hops | hopping | fly | flies | flying | soar | soaring | bounce | bouncing | bound | bounding | in the air | mid air | pounce | pouncing",
  ],
  [
    pose("cheering", "happy"),
    "cheer | cheers | cheering | celebrate | celebrates | celebrating | dance | dances | dancing | rejoice | rejoicing | clap | clapping | applaud | applauding | arms in the air",
  ],
  [
    pose("waving"),
    "wave | waves | waving | greet | greets | greeting | wave goodbye | waving goodbye | say hello | saying hello | wave hello | beckon | beckoning",
  ],
  [
    pose("laughing", "laughing"),
    "laugh | laughs | laughing | giggle | giggles | giggling | chuckle | chuckling | laughter | in stitches",
  ],
  [
    pose("crying", "crying"),
    "cry | cries | crying | weep | weeps | weeping | sob | sobs | sobbing | tears | tear | tearful | in tears | wailing | wail | bawling",
  ],
  [
    pose("thinking"),
    "think | thinks | thinking | ponder | pondering | thoughtful | wondering | contemplating | contemplative | reading | read | planning | pensive | deep in thought | studying",
  ],
  [
    pose("bowing"),
    "bow | bows down | bowing | take a bow | bow down | bowing down | curtsy | bow his head | bow her head | bent over",
  ],
  [
    pose("hugging"),
    "hug | hugs | hugging | embrace | embraces | embracing | cuddle | cuddles | cuddling | kiss | kissing | in each other's arms",
  ],

  // Light and colour of the whole picture.
  [
    brighter,
    "brighter | lighter | light | bright | more light | brighten | brighten up | illuminated | more brightness | better lit | well lit | luminous picture | brightness | lighten | lit",
  ],
  [
    darker,
    "darker | dark | dim | dimmer | darken | shadowy | darkness | shadow | shade | more shadow | gloom | less light | dimly lit | black picture",
  ],
  [
    warmer,
    "warmer | warm | warmth | golden light | warm light | warm colours | warm colors | warmer colours | warmer colors | warm tones | cosier | cozier | glowing light",
  ],
  [
    cooler,
    "cooler | cool | colder | cold | chilly | cold light | cool colours | cool colors | cold colours | bluish | bluer | cool tones | cold tones",
  ],
  [
    livelier,
    "colourful | colorful | more colour | more color | vivid | more colourful | more colorful | saturated | vibrant | more saturated | stronger colours | stronger colors | bright colours | bright colors | brighter colours | brighter colors | bolder colours | more colours | more colors | rich colours | saturation | rainbow",
  ],
  [
    paler,
    "muted | faded | softer | soft | colours are too strong | colors are too strong | too many colours | too many colors | too strong colours | pale | paler | less colourful | less colorful | washed out | desaturated | duller | dull | softer colours | softer colors | pastel | subdued | less saturated | black and white | greyer | less colour | less color | fewer colours | garish | gaudy | drab",
  ],

  [{ kind: "light" }, "sky | air"], // So that a colour said of it tones the picture.

  // Colours.
  [
    colour("red"),
    "red | crimson | scarlet | ruby | cherry red | dark red | bright red | maroon | burgundy | redder | light red",
  ],
  [colour("orange"), "orange | amber | ginger | rust | tangerine | copper | dark orange | bright orange"],
  [
    colour("yellow"),
    "yellow | lemon | mustard | blond | blonde | bright yellow | light yellow | pale yellow",
  ],
  [colour("gold"), "gold | golden | gilded | brass"],
  [
    colour("green"),
    "green | emerald | olive | lime | mossy | dark green | light green | bright green | greener",
  ],
  [colour("teal"), "teal | turquoise | cyan | aqua | aquamarine | blue green"],
  [
    colour("blue"),
    "blue | navy | azure | sapphire | sky blue | dark blue | light blue | bright blue | royal blue | indigo | navy blue",
  ],
  [colour("purple"), "purple | violet | lilac | lavender | mauve | plum | magenta | dark purple"],
  [colour("pink"), "pink | rose pink | salmon | rosy | hot pink | light pink | bright pink"],
  [colour("brown"), "brown | chestnut | tan | beige | chocolate | dark brown | light brown | hazel | auburn"],
  [colour("black"), "black | jet black | ebony | charcoal"],
  [colour("grey"), "grey | gray | ash | slate | dark grey | light grey | dark gray | light gray"],
  [colour("white"), "white | ivory | cream | snow white | pale white | pure white"],
  [colour("silver"), "silver | silvery | metallic"],
  [
    { kind: "glow" },
    "glow | glows | glowing | shine | shines | shining | sparkle | sparkles | sparkling | gleam | gleams | gleaming | glitter | glittering | radiant | luminous | light up | lights up | lit up | shimmering | shimmer | twinkling | magic light",
  ],

  // How big, where, towards whom.
  [
    { kind: "size", by: 1 },
    "bigger | larger | taller | huge | giant | big | large | tall | enormous | enlarge | grown up | gigantic | massive | fatter | grow",
  ],
  [
    { kind: "size", by: -1 },
    "smaller | tiny | tinier | shorter | small | short | miniature | shrunk | thinner | younger | littler | minuscule",
  ],
  [
    { kind: "stands", at: "left" },
    "left | on the left | to the left | left side | left hand side | on the left side | on the left hand side",
  ],
  [
    { kind: "stands", at: "right" },
    "on the right | to the right | right side | right hand side | on the right side | on the right hand side | right",
  ],
  [
    { kind: "stands", at: "centre" },
    "in the middle | in the centre | in the center | centre | center | middle | central | centred | centered | in the foreground | in front | foreground | at the front",
  ],
  [
    { kind: "stands", at: "far" },
    "in the background | background | in the distance | at the back | further back | far back | far away | in the back | distant",
  ],
  [
    { kind: "facing", mutual: true },
    "look at each other | looking at each other | face each other | facing each other | look at one another | looking at one another | eye to eye",
  ],
  [
    { kind: "facing" },
    "look at | looks at | looking at | face to face with | facing | turned to | turn to | turning to | turned towards | look towards | looking towards | watching | watch | gazing at | staring at | stare at",
  ],

  // What is worn, and what belongs to the body.
  [worn("scarf", "scarf"), "scarf | scarves | neckerchief | shawl | bandana | muffler"],
  [worn("hat", "hat"), "hat | cap | bonnet | beret | straw hat | sunhat"],
  [worn("cloak"), "cloak | cape | mantle | coat | robe | jacket | raincoat | hood | poncho"],
  [worn("apron"), "apron | pinafore | smock"],
  [worn("satchel"), "satchel | bag | backpack | rucksack | knapsack | shoulder bag | pouch"],
  [worn("glasses"), "glasses | spectacles | eyeglasses | sunglasses | goggles | monocle"],
  [worn("crown", "crown"), "crown | tiara | diadem | coronet"],
  [
    { kind: "body" },
    "fur | hair | feathers | coat of fur | pelt | skin | plumage | hide colour | fur colour | fur color | hair colour | hair color",
  ],

  // Things.
  [
    prop("relic"),
    "relic | artefact | artifact | amulet | talisman | crystal | orb | gem | jewel | idol | treasure",
  ],
  [prop("blueprint"), "blueprint | plans | building plan"],
  [prop("book"), "book | diary | notebook | songbook | tome"],
  [prop("scroll"), "scroll | parchment"],
  [prop("map"), "map | chart | treasure map"],
  [prop("letter"), "letter | envelope | message | postcard"],
  [
    prop("flower"),
    "flower | rose | daisy | daisies | tulip | poppy | poppies | bouquet | blossom | bloom | violets",
  ],
  [prop("necklace"), "necklace | beads | pendant | jewelry | jewellery | locket | string of beads"],
  [prop("ring"), "ring | bracelet"],
  [prop("lantern"), "lantern | lamp | candle | torch"],
  [prop("key"), "key"],
  [prop("bell"), "bell"],
  [prop("compass"), "compass"],
  [prop("mirror"), "mirror | looking glass"],
  [prop("seed"), "seed | acorn | sprout | seedling | nut"],
  [prop("feather"), "a feather | feather | the feather | quill"],
  [prop("shell"), "shell | seashell | conch"],
  [prop("stone"), "stone | rock | boulder | pebble"],
  [prop("egg"), "egg | nest"],
  [prop("star"), "a star | star | the star | fallen star | a falling star"],
  [prop("bread"), "bread | loaf | cake | pie | bun"],
  [prop("basket"), "basket | hamper | fruit | apples | apple | berries"],
  [prop("cup"), "cup | mug | goblet | jar | bowl | pot | tea"],
  [prop("sack"), "sack | bundle | bag of flour"],
  [prop("box"), "box | chest | crate | treasure chest | music box | casket | trunk"],
  [prop("rope"), "rope | cord | string"],
  [prop("hammer"), "hammer | mallet | wrench | tool | tools"],
  [prop("axe"), "axe | ax | hatchet"],
  [prop("broom"), "broom | besom | broomstick"],
  [prop("sword"), "sword | blade | dagger | sabre"],
  [prop("shield"), "shield"],
  [prop("staff"), "staff | walking stick | wand | cane | stick | crook"],
  [prop("bow"), "a bow | the bow | his bow | her bow | bow and arrow | bow and arrows | bow with an arrow"],
  [prop("flute"), "flute | pipe | whistle | recorder"],
  [prop("drum"), "drum | drums | tambourine"],
  [prop("kite"), "kite"],
  [prop("boat"), "boat | ship | sailing boat | canoe | raft | ferry | sailboat"],
  [prop("cart"), "cart | wagon | carriage | wheelbarrow | barrow"],
  [prop("wheel"), "wheel | cog | gear"],
  [
    prop("machine"),
    "machine | flying machine | engine | contraption | jetpack | invention | aeroplane | airship",
  ],
  [prop("wings"), "wings | pair of wings"],
  [prop("banner"), "banner | flag | pennant"],
  [prop("boots"), "boots | shoes | shoe"],
  [prop("blanket"), "blanket | quilt | rug | carpet"],
  [prop("medal"), "medal | trophy | badge | prize"],
  [prop("toy"), "toy | doll | teddy | ball | wooden horse | rocking horse"],
  [prop("fire"), "fire | campfire | bonfire | flames | flame | camp fire"],

  // Who.
  [species("fox"), "fox | foxes | vixen"],
  [species("rabbit"), "rabbit | bunny | bunnies | hare"],
  [species("bear"), "bear | grizzly"],
  [species("cat"), "cat | kitten | kitty"],
  [species("dog"), "dog | puppy | puppies | hound"],
  [species("mouse"), "mouse | mice | rat"],
  [species("hedgehog"), "hedgehog | porcupine"],
  [species("squirrel"), "squirrel | chipmunk"],
  [species("otter"), "otter | beaver"],
  [species("badger"), "badger"],
  [species("deer"), "deer | stag | doe | fawn"],
  [species("goat"), "goat | sheep | lamb"],
  [species("wolf"), "wolf | wolves"],
  [species("boar"), "boar | pig | piglet"],
  [species("frog"), "frog | toad"],
  [species("owl"), "owl"],
  [species("crow"), "crow | raven | bird | blackbird | jackdaw | magpie"],
  [species("goose"), "goose | geese | swan | gander"],
  [species("girl"), "girl"],
  [species("boy"), "boy | lad"],
  [species("woman"), "woman | women | lady | ladies"],
  [species("man"), "man | men | gentleman"],
  [species("old-woman"), "old woman | grandmother | granny | grandma | old lady"],
  [species("old-man"), "old man | grandfather | grandpa"],
  [{ kind: "pronoun", pronoun: "he" }, "he | him | his | himself | he's | he'd"],
  [{ kind: "pronoun", pronoun: "she" }, "she | her | hers | herself | she's | she'd"],
  [{ kind: "pronoun", pronoun: "they" }, "they | them | their | theirs | themselves | they're"],
  [
    { kind: "everybody" },
    "everyone | everybody | they all | they should all | they must all | all of them | both | both of them | all the characters | all characters | each of them",
  ],
  [{ kind: "count", count: 2 }, "two | 2 | a pair of | a couple of"],
  [{ kind: "count", count: 3 }, "three | 3"],
  [{ kind: "count", count: 4 }, "four | 4 | several | a group of"],
  [{ kind: "count", count: 5 }, "five | 5 | many | lots of | a lot of | a crowd of | a flock of | a pack of"],

  // What the words around it are about.
  [
    { kind: "verb", verb: "hold" },
    "hold | holds | holding | carry | carries | carrying | held | in his hand | in her hand | in his hands | in her hands | in his paw | in her paw | in his paws | in her paws | clutch | clutching | gripping | grip | playing | plays",
  ],
  [{ kind: "verb", verb: "give" }, "give | gives | hand him | hand her | giving | get"],
  [
    { kind: "verb", verb: "wear" },
    "wear | wears | wearing | dressed in | put on | puts on | clothed in | dress | in a",
  ],
  [
    { kind: "verb", verb: "drop" },
    "put down | puts down | putting down | drop | drops | dropping | let go of | lay aside | put away | set down | lets go of | empty hands | with empty hands | empty handed",
  ],
  [
    { kind: "verb", verb: "add" },
    "add | adds | adding | show | include | bring | bring in | bring back | put in | is missing | are missing | missing | place a | draw a | there should be | there must be | i want to see | where is | where are | let us see | we need | needs | need",
  ],
  [{ kind: "verb", verb: "with" }, "with | has | have | having"],
  [
    { kind: "denial", of: "noun" },
    "no | without | remove | removes | removing | hide the | hide that | hide all | delete | take away | get rid of | leave out | leave away | lose the | drop the idea of | erase | cut out | take out | take off | takes off | no more | fewer | minus | eliminate | none of | isn't any | no need for | clear away",
  ],
  [
    { kind: "denial", of: "verb" },
    "not | don't | do not | dont | doesn't | does not | didn't | isn't | is not | isnt | aren't | are not | wasn't | shouldn't | should not | shouldnt | mustn't | must not | can't | cannot | never | not so | not that | not as | not quite so | not too | too | too much | way too | far too | much too | a bit too | a little too | less | much less | a bit less | a little less | stop | stops | stopped | no longer | less of | nothing | nobody | no one | nor | won't | neither | over the top",
  ],
  [{ kind: "denial", of: "any" }, "instead of | rather than | in place of | other than | except"],
  [
    { kind: "more" },
    "more | not enough | too little | too few | even more | much more | a lot more | some more | not very | lacks | lacking | extra | more of a",
  ],
  [{ kind: "link", link: "and" }, "and | & | plus | as well as | also | together with | along with"],
  [{ kind: "link", link: "or" }, "or | nor a | nor the"],
  [
    { kind: "link", link: "but" },
    "but | then | while | however | yet | though | although | so that | because | instead",
  ],
  [
    { kind: "otherwise" },
    "again | another | another one | different | differently | try again | redraw | redo | new version | something else | other | change | other angle | different angle | another angle | from the other side | other side | new picture | different view | better | nicer | improve | alternative | variation | start over | once more | i don't like it | don't like it | not good | ugly | bad",
  ],
  [
    { kind: "filler" },
    `a | an | the | this | that | these | those | some | any | it | its | it's | can | is | are | was | were | be | been | being | am |
     i | me | my | we | us | our | you | your | please | pls | thanks | thank you | make | makes | making | made | let | lets | let's | do | does |
     did | should | shall | must | would | could | may | might | will | want | wants | wanted | like | likes | love | prefer | wish | id | i'd |
     i'm | to | of | in | on | at | by | for | from | into | onto | over | under | up | down | out | off | about | as | than | so | such | just |
     only | very | really | quite | rather | much | little | bit | a bit | a little | a lot | slightly | somewhat | even | still more | way | kind of | sort of | lot |
     all | every | each | whole | entire | story | text | laughed at | picture | image | illustration | scene | drawing of | photo | look | looks | looking | looked | seem | seems |
     appear | appears | feel | feels | feeling | get a | go | going | goes | come | comes | put | set | turn | turned | have to | here | there |
     where | when | who | what | which | how | why | if | now | behind | beside | next | next to | near to | between | around | through |
     one | ones | thing | things | something | somebody | someone | character | characters | figure | figures | face | faces | colour | color | colours |
     colors | coloured | colored | colour of | mood | atmosphere | feel of | weather | time | pose | expression | style | view | shot | camera | place | see |
     seen | visible | keep | stay | remain | stays | same | as before | but keep | take | takes | towards | toward | against | ok | okay | yes | hey |
     hello | hi | well | maybe | perhaps | could you | can you | would you | will you | must be | should be | ought | supposed | actually |
     tone | tones | amount | level | there's | that's | i think | i feel | drawing | design | body | s | of course | everything | kindly | hand | hands |
     paw | paws | head | overall | generally | simply | both sides | side | part | also be`,
  ],
];

/** Every known phrase with what it means. */
export const NOTE_WORDS: ReadonlyMap<string, Meaning> = new Map(
  PHRASES.flatMap(([meaning, phrases]) =>
    phrases.split("|").map((phrase): [string, Meaning] => [phrase.trim().replace(/\s+/g, " "), meaning]),
  ),
);

/** The longest known phrase, in words. */
export const LONGEST_PHRASE = Math.max(...[...NOTE_WORDS.keys()].map((phrase) => phrase.split(" ").length));
