/** Whether a word is one of everyday English, so that its capital is only the beginning of a line. */
export function isCommonWord(word: string): boolean {
  const lower = word.toLowerCase().replace(/['’]s?$/u, "");
  return lower.split("-").every((part) => part === "" || isListed(part) || isBuilt(part));
}

const isListed = (word: string): boolean => stemsOf(word).some((stem) => COMMON_WORDS.has(stem));

/** The word itself and what it would be without the ending of a plural. */
const stemsOf = (word: string): string[] => [
  word,
  word.replace(/s$/, ""),
  word.replace(/es$/, ""),
  word.replace(/ies$/, "y"),
  word.replace(/ves$/, "f"),
  word.replace(/ves$/, "fe"),
];

const ENDINGS = /^.{2,}(?:ness|tion|sion|ment|ship|hood|ing|ity|ology|ism|ful|less|ous|ly|graph|scope)s?$/;
const LETTERS_BEFORE_MIN = 3; // "treehouse" is a tree and a house; "Anhouse" is nothing that is known

/** "Kindness" by its ending, "moonstone" by its two halves. */
function isBuilt(word: string): boolean {
  if (ENDINGS.test(word)) return true;
  for (let at = LETTERS_BEFORE_MIN; at <= word.length - LETTERS_BEFORE_MIN; at++)
    if (isListed(word.slice(0, at)) && isListed(word.slice(at))) return true;
  return false;
}

const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
  a an the of and or in on at to for from with without by as no not nothing something anything everything everyone
  everybody nobody somebody someone his her its their our my your this that these those some any all both each every
  one two three four five six seven eight nine ten hundred thousand many several few more most other another who what
  where when which it he she they we you i is are was were be been has have had do does did would can could must

  animal ant ape badger bat bear beast beaver bee beetle bird bison blackbird boar budgie buffalo bug bull bumblebee
  bunny butterfly calf camel canary cat caterpillar cattle centipede chameleon cheetah chick chicken chimpanzee
  chipmunk cobra cock cod cow coyote crab crane cricket crocodile crow cub cuckoo deer dinosaur doe dog dolphin donkey
  dove dragon dragonfly duck duckling eagle eel elephant elk emu ewe falcon fawn ferret finch fish flamingo flea fly
  foal fox frog gazelle gecko gerbil giraffe gnat goat goldfish goose geese gorilla gosling grasshopper griffin gryphon
  gull hamster hare hawk hedgehog hen heron herring hippo hippopotamus hornet horse hound hyena jackal jaguar jay
  jellyfish kangaroo kid kingfisher kitten kitty koala ladybird ladybug lamb lark leopard lion lioness lizard llama
  lobster lynx magpie mammoth mare marten meerkat mole mongoose monkey moose mosquito moth mouse mice mule newt
  nightingale octopus opossum orca ostrich otter owl ox oxen oyster panda panther parrot peacock pelican penguin pet
  pheasant pig pigeon piglet pony porcupine possum puffin puma puppy pup python quail rabbit raccoon ram rat raven
  reindeer rhino rhinoceros robin rooster salamander salmon scorpion seagull seahorse seal serpent shark sheep shrew
  shrimp skunk sloth slug snail snake sparrow spider squid squirrel stag stallion starfish stork swallow swan tadpole
  terrier thrush tiger toad tortoise trout turkey turtle unicorn velociraptor viper vole vulture wasp weasel whale wolf
  wolves wombat woodpecker worm wren yak zebra phoenix pegasus werewolf vampire zombie mermaid kraken yeti centaur

  guy earl person people folk man men woman women boy girl child children baby toddler infant teen teenager adult elder friend
  mate buddy pal playmate playfellow classmate neighbour neighbor stranger enemy foe rival bully hero heroine villain
  family parent mother father mum mom mummy mommy dad daddy papa mama sister brother sibling twin son daughter uncle
  aunt auntie aunty cousin nephew niece grandmother grandfather grandma grandpa granny gran grandad granddad grandson
  husband wife bride groom widow orphan boyfriend girlfriend crush lover king queen prince princess emperor empress
  duke duchess lord lady knight squire baron count captain general soldier guard guardian warrior fighter archer hunter
  huntress sailor pirate fisher farmer shepherd baker butcher miller smith blacksmith carpenter mason potter tailor
  weaver cobbler tinker tanner cook chef waiter waitress servant maid butler nurse doctor vet dentist teacher student
  pupil schoolmaster headmaster headmistress principal professor scientist inventor engineer mechanic builder painter
  artist singer dancer drummer piper fiddler musician poet writer author storyteller actor actress clown juggler acrobat
  magician wizard witch sorcerer sorceress warlock druid shaman monk nun priest bishop pope hermit sage prophet saint
  angel demon devil ghost spirit god goddess fairy elf elves dwarf gnome goblin troll ogre giant giantess imp pixie
  genie leprechaun nymph monster creature alien robot android cyborg ninja samurai sensei master mistress mentor guide
  guru coach trainer captor thief burglar robber bandit outlaw beggar tramp traveller traveler wanderer pilgrim explorer
  pilot driver rider postman postwoman policeman policewoman police firefighter fireman milkman snowman caveman ferryman
  ferrywoman boatman gardener janitor librarian lifeguard caretaker keeper lighthouse watchman messenger merchant trader
  seller shopkeeper pedlar peddler banker lawyer judge mayor mayoress president minister leader chief boss crowd group
  gang band team class choir crew army tribe clan circle herd flock pack swarm pair couple villager townsfolk townspeople
  citizen member player champion winner loser hermit beauty sweetheart darling love youngster scholar spy agent

  thing object item relic artefact artifact amulet talisman charm medallion locket jewel jewelry jewellery gem gemstone
  crystal diamond emerald sapphire opal amber jade pearl bead necklace bracelet brooch pendant ring earring crown tiara
  sceptre scepter orb coin gold silver copper bronze iron steel brass tin treasure chest trunk case casket box crate
  barrel basket bag sack purse wallet satchel backpack bucket pail pot pan kettle cauldron jar jug vase bottle flask vial
  phial cup mug glass goblet chalice grail bowl plate dish spoon fork knife sword blade dagger axe hammer spear shield
  armour armor helmet bow arrow quiver sling slingshot gun cannon pistol rifle bomb wand staff stick cane rod club whip
  rope string thread yarn wool chain lock key keyhole hook nail screw wheel cog gear spring lever pulley saw spanner
  wrench screwdriver drill tool toolbox shovel spade rake hoe plough plow broom broomstick mop brush comb mirror lamp
  lantern torch candle match lighter light bulb flashlight fire flame ember spark ash firework rocket jetpack jet plane
  airplane aeroplane helicopter balloon kite glider parachute wing drone spaceship spacecraft ufo car truck lorry van bus
  tram train engine motor machine device gadget gizmo contraption invention computer laptop phone telephone tablet
  camera radio television tv screen clock watch hourglass compass telescope binocular microscope magnet map atlas globe
  chart blueprint plan design sketch drawing painting picture portrait photo photograph poster statue sculpture book
  notebook diary journal album scroll parchment paper letter envelope note card postcard stamp message poem song melody
  tune music verse rhyme story tale riddle spell potion elixir medicine pill cure remedy recipe pen pencil crayon chalk
  ink quill feather flute pipe whistle horn trumpet trombone tuba violin fiddle cello harp lyre lute guitar ukulele banjo
  piano organ accordion harmonica drum tambourine bell gong cymbal xylophone toy doll teddy puppet marionette ball
  marble dice puzzle lego block top yoyo skateboard skate scooter bike bicycle tricycle sled sledge sleigh ski surfboard
  trampoline swing slide seesaw tent blanket quilt pillow cushion mattress bed chair armchair stool bench table desk sofa
  couch throne shelf cupboard wardrobe drawer curtain carpet rug towel sheet door gate window wall roof floor ceiling
  stair ladder fence hedge chimney oven stove fridge freezer sink bath bathtub shower toilet soap sponge hat cap hood mask
  scarf shawl glove mitten coat jacket cloak cape robe dress skirt shirt blouse sweater jumper trousers pants shorts jeans
  sock stocking shoe boot slipper sandal belt button zip ribbon bow tie veil glasses goggles umbrella handkerchief apron
  uniform costume medal trophy prize award badge ribbon flag banner ticket passport present gift surprise reward offering
  flower bouquet rose daisy tulip lily violet poppy sunflower daffodil dandelion buttercup bluebell orchid iris lavender
  snowdrop blossom petal leaf branch twig root trunk bark seed acorn nut walnut chestnut hazelnut conker pinecone berry
  blackberry strawberry raspberry blueberry cherry apple pear plum peach apricot orange lemon lime banana grape melon
  watermelon pineapple mango coconut fig date tomato potato carrot onion garlic cabbage lettuce turnip pumpkin bean pea
  corn wheat barley oat rye rice grain flour bread loaf roll bun cake pie pastry pudding biscuit cookie cracker muffin
  pancake waffle doughnut donut tart sandwich toast butter cheese milk cream yogurt egg meat ham bacon sausage stew soup
  porridge pasta spaghetti noodle pizza burger salad jam honey sugar salt pepper spice sweet candy chocolate toffee lolly
  lollipop icecream juice tea coffee cocoa water wine beer food meal breakfast lunch dinner supper feast snack picnic
  stone rock pebble boulder brick sand mud clay dust dirt soil ice snow snowflake snowball icicle rain raindrop rainbow
  cloud wind breeze storm thunder lightning fog mist dew frost sun sunshine moon moonlight star starlight comet meteor
  planet sky earth world shell pearl coral seaweed driftwood sail mast oar anchor net boat ship raft canoe kayak rowboat
  submarine ferry bridge cart wagon carriage coach saddle bridle horseshoe cage nest egg feather fur hide skin bone skull
  tooth teeth claw fang horn tail paw hoof wing beak nose ear eye mouth lip tongue head face hair beard neck shoulder arm
  elbow hand finger thumb chest heart belly stomach back leg knee foot feet toe brain blood tear smile laugh hug kiss
  handshake dance joke wish promise secret idea word name voice sound echo shadow dream nightmare memory thought

  place home house cottage hut cabin shack shed barn stable farm farmhouse field meadow pasture garden orchard vineyard
  yard courtyard park playground square street road lane path track trail crossroad corner alley bridge tunnel village
  town city suburb country kingdom land island continent beach shore coast bay cove harbour harbor port pier quay dock
  sea ocean lake pond pool river stream brook creek spring well fountain waterfall swamp marsh bog moor heath desert oasis
  dune forest wood jungle grove glade clearing thicket bush tree treehouse oak beech birch elm ash pine fir spruce maple
  willow holly ivy hazel heather reed grass fern moss mushroom toadstool hill hilltop hillside mountain mountaintop peak
  summit cliff ridge valley canyon gorge ravine cave cavern grotto den lair burrow hole hollow pit mine quarry volcano
  glacier castle palace fort fortress tower turret dungeon keep ruin temple church chapel cathedral monastery abbey shrine
  mosque synagogue graveyard cemetery tomb grave pyramid school schoolhouse classroom college university library museum
  theatre theater cinema circus zoo stadium arena gym shop store market bakery mill inn pub tavern hotel restaurant cafe
  kitchen bedroom bathroom attic loft cellar basement hall hallway corridor room office workshop factory hospital station
  airport prison jail bank tent camp campfire lighthouse windmill watermill north south east west top bottom edge middle
  centre center end side front outside inside

  danger trouble war battle fight attack invasion army flood fire wildfire blaze blizzard avalanche landslide earthquake
  eruption tornado hurricane cyclone tempest drought famine hunger thirst plague sickness illness fever disease virus
  pandemic poison curse magic darkness night winter summer autumn fall spring cold heat leak accident crash explosion

  peace happiness courage bravery hope love kindness friendship freedom justice wisdom knowledge truth honesty faith trust
  luck joy beauty strength power energy time youth age life death health wealth fame glory honour honor respect
  confidence patience forgiveness mercy pity grace charity help advice comfort care attention silence sleep rest laughter
  fun fear anger hate jealousy envy greed pride shame guilt sadness sorrow grief pain loneliness revenge money cash
  future past present dawn dusk day morning evening noon midnight today tomorrow yesterday week month year century
  birthday christmas easter holiday party wedding festival carnival game race contest competition test exam lesson skill
  talent trick art craft sport football soccer tennis hockey cricket chess boxing karate judo kungfu fencing archery

  red orange yellow green blue purple violet pink brown black white grey gray golden silver rainbow scarlet crimson
  big small little tiny huge great grand tall short long wide thin fat thick old ancient young new fresh modern good bad
  best worst nice kind mean cruel evil wicked dark bright shiny glowing shining glittering sparkling sparkly magic magical
  enchanted mystic mystical mysterious secret hidden lost stolen broken burnt cursed blessed holy sacred royal noble rich
  poor brave bold shy timid scared afraid lonely lazy clever smart wise foolish silly funny crazy mad strange weird odd
  wild tame gentle fierce angry grumpy happy sad cheerful proud humble honest loyal true false real fake first last only
  next final tired sleepy hungry thirsty sick ill blind deaf lame mute dead alive living flying floating singing talking
  dancing running sleeping wooden stone glass metal paper rusty dusty dirty clean wet dry hot warm cool icy frozen burning
  soft hard heavy light loud quiet silent fast slow quick strong weak rough smooth sharp round flat empty full open closed
  beautiful pretty ugly lovely cute sweet fancy precious rare special famous favourite favorite perfect simple plain
  mechanical electric electronic digital solar martial wounded injured village forest school high low deep upper lower
  `
    .trim()
    .split(/\s+/),
);
