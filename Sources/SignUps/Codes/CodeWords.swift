/// The words that withdraw codes are made of: 2,048 words of 3 to 6 letters, each told from all others by its first four.
///
/// Chosen, and read one by one by two readers: everyday words, none that sounds as another that is
/// spelt otherwise, none about illness, locks, law, faith, violence, weapons or drugs, none rude, frightening or sad. A word
/// that is taken out goes to `retired`, so that codes that are out still work.
enum CodeWords {
    static let all: [String] = text.split(whereSeparator: \.isWhitespace).map(String.init)
    private static let known = Set(all + retired.split(whereSeparator: \.isWhitespace).map(String.init))

    /// Whether a code has that word, now or in an earlier version.
    static func isKnown(_ word: String) -> Bool { known.contains(word) }

    private static let text = """
        abacus able ably above absorb acorn across acting actor adapt adding adhere adjust admire adobe adorn
        adult adverb advise afar afield afloat afoot afresh africa again agenda agile aglow agog agree ahead
        ahoy airbed airing airy ajar akin album alcove alder alight alike allow almond aloe aloft along alpaca
        alpha alpine amaze amber amble amid amount ample amuse anchor anew angle animal annual anorak answer
        anthem antler anyhow anyway apart apex apiece aplomb apple april apron aptly aqua arable arcade archer
        arctic ardent area arena aroma around array arrive artful artist ashore asia aside aspen aspire assign
        aster astute atlas atom atrium attain attend attic auburn audio author autumn avenue aviary avid award
        awhile awning axiom axis azalea azure baboon back bacon badge baffle bagel baggy baker ballet balsa
        bamboo banana banjo banner banter barge barley barrel barter basic basket batch bath beacon bead beagle
        beaker beam beanie beaten beauty beckon become beetle before begin behind behold beige belief bellow
        below bench bend bento beside best better beyond bigger bike billow binary binder bingo birch bird biro
        bison bistro blank bleat blend blink blithe blog bloom blouse blur blush boat bobbin bobcat boil bongo
        bonnet bonsai bonus book boost boot borage bottle bounce bowl box brainy branch brass brave brazil
        breath breeze brick bridge bright brisk broad brolly bronze brook broth brown brunch brush bubble bucket
        buddy budget buffet bugle build bulb bumble bunch bundle bungee bunny bureau burrow bush busily bustle
        busy butter buyer buzzer cabin cable cacao cactus caddy cadet cairo cake calf calico caller calm camel
        camp canal candle canoe canvas canyon cape carbon cardie career cargo caring carol carpet carton cashew
        castle casual catch cater catkin cavern celery cello cement centre chair chalk champ chance charm chat
        cheer chef cherry chime chino chip chirp chive choice choose chorus chosen chrome chunk cicada cinema
        circle citrus city civet class clay clear clever cloak clock clogs clone closet cloth cloud clover club
        cluck clue coach coat cobalt cobble cobweb cocoon coding coffee coil coin collar colour colt column comb
        comet comic comma condor cone conker convex cookie cooler copper copy corgi cork corner cosmic cotton
        couch count couple cousin cover cowboy coyote crab cradle craft craggy crane crayon cream credit crest
        crew crisp crocus croon crop crowd crumb crunch cube cubic cuddle cumin cup cupola curio curl curry
        curve custom cycle cygnet dabble dahlia daily dainty dairy daisy dance dandy dangle dapper daring dash
        date dawn day dazzle debate decade decent decide deck deep define deft degree delta delve den denim
        depth design desk detail detour device dial diary dice digger digit dill dimple diner dingo dinner
        dipper direct dish ditto diver doggy dollop domain dome domino donate donkey donor donut doodle door
        dormer dot double dove dowel doze dragon drama drape draw dream dress drift drill drive drum dryer
        dublin duck duet duffel dugout duke dulcet dune dunk duo duplex dust duty duvet dwell dynamo eager eagle
        early earth ease easily east easy ebony echo eclair eddy edge edible edit eel effort egg egret egypt
        eighty either elbow elder elect eleven elf elfin elite elk elm else embark ember emblem emboss empire
        employ emu enable enact enamel encore end endear energy engage engine enjoy enough enrich enter entire
        entry envoy epic epoch equal equip era essay estate esteem etch ethic eureka europe even ever evolve
        exact exam excel excite exist exotic expand expert export extend extra eyelid fable fabric face facing
        fact fajita falcon fame famous fancy farm fasten fathom favour feast fedora feel feline felt fender
        fennel fern ferry fest feta fetch fiddle field fiesta fifty figure fillet film filter final finch finger
        finish firm first fish fitter five fizz flag flake flan flask fleck fleet flick flight flint flip float
        flock floor floral fluent fluff fluid fluke flurry flute flux foal foam focus fog foggy fold folio folk
        follow fond food foot forage ford forest form forte forum fossil found fox foyer frame free fresh fridge
        friend frill fringe frock frog frolic front frost frothy frugal fruit fudge fulfil full fun funnel furry
        fusion futon future fuzzy gable gadget gaiety galaxy gallon galore game gamma gander gannet garage garb
        garden gargle garlic garnet gather gaze gear gecko geese gem genius gentle gerbil giant gibbon gift
        giggle ginger girder give gizmo glad glance glass glaze gleam glee glen glide glint glitzy globe glory
        glossy glove glow goal goat goblet goggle gold golf gong good gooey goose gopher gown grace grade grain
        gram grand grape grated gravy green grey grid grill grin grip gritty grocer groove grotto group grove
        growth guava guitar gull gulp gum gumbo gusto habit hairdo half hamlet hamper hand hanker happy hardy
        harp hasten hat haven having hazel hazy header heap hearth hedge hefty height helium hello helmet help
        hen herald heron hike hiking hill hinge hint hippo hive hobby hockey hoist holder holly home homing
        honey hoodie hoof hooray hope hopper hotel hotly hotpot hourly house hover howdy hubbub hubcap huddle
        hug huge hula human humble humid humour hurdle hurry hushed husky hutch hybrid hyphen ibex icecap icicle
        icing icon idea igloo iguana image impact import inborn inch income index indigo indoor inform inkjet
        inlay inlet inning input inside intact invent invite invoke inward iris ironic island islet italic item
        itself ivory ivy jacket jade jaguar jam japan jargon jaunty java jazz jeans jelly jersey jet jetty jiffy
        jigsaw jingle job jockey jog jogger join joke jolly jotter jovial joy joyful joyous judo juggle juice
        juke july jumbo jumper june jungle junior jute karate kayak kazoo kebab keen keeper kelp kennel kettle
        kilo kimono kind kiosk kipper kit kitbag kite kitty kiwi knoll koala korma kudos kudu label labour
        ladder ladle lady lagoon lake lamp land lapel laptop larch larder large lark laser latch lately lather
        laugh launch laurel lavish lawn layer layout leader leafy league learn ledger leeway legend legume lemon
        lemur lend length lentil letter level lido lift light like lilac lilt lily limber lime limit limpet
        linen lingo lining link linnet lion liquid list litre little live lizard loaf lobby lobe local locket
        lodge loft logic logo lolly london long look loom loop lorry lotion lotus loud lounge love loving lower
        loyal lucid lucky lunar lunch lupin lustre luxury lyric macaw magic magma magnet magpie make making
        mallet malt mambo mammal manage mango manual many map maple mapper maraca marble margin marina mark
        marlin marmot maroon marrow marsh marvel mascot math matrix mature mauve maxim mayor meadow meal medley
        mellow melon melt member memo mentor menu merge merit merlin merry mesa mesh meteor method metric mexico
        micro midday midst midway mighty mild mile milk mill mimic mimosa mingle mini mink minnow minty minute
        mirror mirth miso misty mitten mix mixer mobile mocha modal mode modify module mohair molten moment
        monday money month moon mop moped morsel mosaic mossy most moth motif motley motor motto mound mouse
        move movie mower muddy muesli muffin mulch mullet multi mural museum music muslin mutual myrtle myself
        nacho nail name napkin narrow nation nature navy nearby neat nebula nectar neon nephew nest nettle never
        newly newt next nibble nice niece nifty nimble nine ninth nippy noble nod nodule noise nomad noodle nook
        norm north norway notch note notify nova novel now nudge nugget number nutmeg nuzzle nylon oak oasis oat
        object oblige oblong oboe obtain ocean ocelot oclock octave oddity offer office offset often oil okay
        okra olden olive omega onion online onrush onset onto onward opal opaque open opera oppose opt optic
        orange orb orbit orchid orient origin oriole ornate oryx oslo osprey otter ounce outdo outer outfit
        outing outlet output outset oval oven owl owlet owner oxen oxford oxygen oyster pacer packet paddle
        paella page paint pakora palace palm pamper panel pantry papaya paper parade parcel parity park parody
        parrot party pasta path patio patter paving peachy peanut peaty pebble pecan pencil people pepper person
        pesto pet petal petrel pewter phone photo phrase piano piazza pickle picnic pigeon pillar pilot pine
        pinion pink pinny pinto piping pirate pitch pivot pixel pixie pizza placid plaid plan plate play plaza
        pleat plenty plop plough plover plucky plume plural plus pocket poem poet point poise poland polish
        polka pollen polo pompom poncho pond poodle pool poplar porch porous portal post potato pouch powder
        praise prawn prefer presto pretty price prime print prism privet proof propel proud prove public puddle
        puffin pulley pulp puma pumice punt puppy purify purple putty puzzle pylon quail quarry quest quick
        quiet quill quince quip quirky quiver quiz quorum quote rabbit radar radio raffle rail rainy raisin rake
        raking rally ramble ramen ramp ranch random range rapid rate rather ratio ravine rayon react ready reap
        reason recap recent recipe record redraw refer refine refuge regal region rejoin relax relish remain
        remind remote rename renew rental repair repeat reply rescue resort resume retell reuse revamp reward
        rework rhino ribbon rice rich riddle ride ridge riding rinse ripen ripple rise rising river roadie roast
        robin robot robust rock rodeo roller rondo roof room roost roster rosy rotate round rover rowan royal
        rubber ruby rudder ruffle rug rugby ruler runner runway rural rusk russet rustic sable saddle safari
        safe saga sage sailor salad salmon salon salsa salt salute samba same samosa sample sand sash satin
        saucer sauna save saving savour savvy scale scampi scarf scenic scheme school scone scoop scope score
        scout screen scribe scroll sculpt scurry season second secret seeing seesaw seldom select sender senior
        sensor sepia sequel serene series sesame set settle seven sewing shade shape share shawl shed sheep
        shelf shift shiny ship shirt shop shovel showy shrimp shrub sienna sierra sift sigma signal silent silk
        silo silt silver simple since sing sister sitar six sixty sizing sizzle skate sketch ski skill skip skit
        sky slate sledge sleeve slide slinky slogan slope slowly small smart smelt smile smith smock smooth
        smudge snack snail snappy snazzy snood snow snug soap soccer social sock soda sofa soft soil solar solid
        solo solve song sonic sonnet soon soothe sorbet sort sound soup south space spades span spark speck
        speech spell spend sphere spicy spiral splash spoke sponge spoon sport spot spray spread spring sprout
        spruce spry squad squeak squid stable stack stage stamp stand staple star statue steam steppe stereo
        stew sticky stilts stitch store stove straw stream stripy stroll strum study sturdy style subset subtle
        suburb subway suffix sugar summer sunday sunlit sunny sunset sunup super supper surely surfer survey
        sushi swan swap sweden swift swim swing swirl swish swivel swoosh system tabard tabby table taco tailor
        talent talk tally tandem tango tapas tarmac tartan task tassel tasty tawny taxi teabag teach teak teal
        teapot teasel teddy teller tempo ten tennis tenth text thank thatch thaw theme thin thirty three thrive
        thrush thumb tiara ticket tidal tidy tiger tile tilt timber tingle tinsel tiny tiptoe tissue title toast
        today toffee tofu toga toggle tomato tonal tone tootle top topaz topic torch total toucan toward towel
        town track trade trail tram travel trawl treat treble tree trek trend tribe trifle trilby trio triple
        trivia trophy trowel truck true truly trunk trust truth tryout tuck tuft tulip tumble tundra tune tunic
        tunnel turbo turf turkey turnip turret turtle tutor tutu tuxedo twang tweed twelve twenty twice twig
        twin twirl type typist udon ultra umpire unbolt uncle under unfold unfurl unify unique unison unit
        unlike unpack until untold unveil unwind unwrap unzip upbeat update upheld uphill upkeep upland uplift
        upload upshot upside uptown upturn upward urban usable usage useful usher usual utmost utopia valet
        valid valley value vase vaunt vector veer velcro velvet veneer vent venue verb verify verse vertex
        vervet vessel vest viable video view vigour villa vine vinyl violet virtue visage visit visor vista
        visual vital vivace vivid vixen vocal vogue voice vole volley volume vote vowel voyage waders wafer
        waffle wagon waiter walk wall walnut walrus waltz warble warm wash water waving wavy wax web webbed
        weekly wheat wheel whiff whisk white whoosh wicker widen widget width wigeon wiggle wild willow wily
        window wing winkle winner winter wiper wire wisdom wise wisp witty wizard wobble wolf wombat wonder
        woody wool word worker world worth yak yard yarn yawn yearly yellow yes yodel yoga yonder young yoyo
        yummy zebra zenith zero zest zeta zigzag zinc zinnia zip zippy zither zone zoo zoom
        """

    /// No new code has them.
    private static let retired = """
        absent adage albeit banyan bayou beefy began begun bluesy boast bolt brogue burly cavort cinch cliff
        cohort conch conger cravat crepe deco deluge dozing dusky edgy eland ensign ermine escort ethos falter
        fence fescue gaucho gauge geyser giblet gimlet ginkgo girth gnarly gosh gourd grebe gurgle haiku halo
        hanger hatch heath heifer ibis ignite influx ingot insect isobar jangle jiggle jostle judder kernel
        keypad khaki kiln leaven lichen loafer locust lychee midge moist mugful musky myriad myth newsy nuance
        onyx oxbow pagoda peppy picket piling python quaver quite quokka racoon rattan rhythm rook rotor rumba
        sarong satay see shore shout skein snake sonar sorrel spigot splice stoat strand sudden sumac sundry
        symbol syntax tarot tenure tepee totem tuba tureen umber urchin vacuum valve vanish vapour vellum velour
        viola wander wharf xylem yacht yippee yucca zebu zephyr zinger zircon zodiac
        """
}
