/// The words that withdraw codes are made of: 2,048 words of 3 to 6 letters, each told from all others by its first four.
///
/// Chosen and read one by one: everyday words, none that sounds as another that is spelt otherwise, none about illness,
/// law, violence, weapons or drugs, none rude or sad. A word may be exchanged only while no code is out.
enum CodeWords {
    static let all: [String] = text.split(whereSeparator: \.isWhitespace).map(String.init)
    static let places: [String: Int] = Dictionary(
        all.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })

    private static let text = """
        abacus able ably above absent absorb acorn across acting actor adage adapt adhere adjust admire adobe adorn
        adult adverb advise afar afield afloat afoot afresh again agenda agile aglow agog agree ahead ahoy airy ajar
        akin albeit album alcove alder alight alike allow almond aloe aloft along alpaca alpha alpine amaze amber amble
        amid amount ample amuse anchor anew angle animal annual anorak answer anthem antler anyhow anyway apart apex
        apiece aplomb apple apron aptly aqua arable arcade archer arctic ardent area arena aroma around array arrive
        artful ashore aside aspen aspire assign aster astute atlas atom atrium attain attend attic auburn audio author
        autumn avenue aviary avid award awhile awning axiom axis azalea azure baboon bacon badge baffle bagel baggy
        baker ballet balsa bamboo banana banjo banner banter banyan barge barley barrel barter basic basket batch bath
        bayou beacon bead beagle beaker beam beanie beaten beauty beckon become beefy beetle before began begin begun
        behind behold beige belief bellow below bench bend bento beside best better beyond bike billow binary binder
        bingo bird biro bison bistro blank bleat blend blink blithe blog bloom blouse bluesy blur blush boast boat
        bobbin bobcat boil bolt bongo bonnet bonsai bonus book boost boot borage bottle bounce bowl box brainy branch
        brass brave breeze brick bridge bright brisk broad brogue brolly bronze brook broth brown brunch brush bubble
        bucket buddy budget buffet bugle build bulb bumble bunch bundle bunny bureau burly bush busily bustle busy
        butter buzzer cabin cacao cactus caddy cadet cake calf calico caller calm camel camp canal canoe canyon cape
        carbon cardie cargo caring carol carpet carton cashew castle casual catch cater catkin cavern cavort celery
        cello cement centre chair chalk champ chance charm chat cheer chef cherry chime chino chip chirp chive choice
        chorus chosen chrome cicada cinch cinema circle citrus city civet class clay clever cliff cloak clock clogs
        clone cloth cloud clover club cluck clue coach coat cobalt cobble cobweb cocoon coding coffee cohort coil coin
        collar colour colt column comb comet comic comma conch condor cone conger conker convex copper copy corgi cork
        corner cosmic cotton couch count couple cover cowboy coyote craft craggy crane cravat crayon cream credit crepe
        crest crew crisp crocus croon crop crowd crunch cube cubic cuddle cumin cup cupola curio curl curry curve custom
        cycle cygnet dabble dahlia daily dainty dairy daisy dance dandy dangle dapper daring dash dawn day dazzle debate
        decade decent decide deck deco deep define deft degree delta deluge delve den denim depth design desk detail
        detour device dial diary dice digger digit dill dimple diner dingo dinner dipper direct dish ditto diver doggy
        dollop domain dome domino donate donor donut doodle door dormer dot double dove dowel doze dozing dragon drama
        drape draw dream dress drift drill drive drum dryer duck duet duffel dugout duke dulcet dune dunk duo duplex
        dusky dust duty duvet dwell dynamo eager eagle early earth ease east easy ebony echo eclair eddy edge edgy
        edible edit eel effort egg egret eighty either eland elbow elder elect eleven elf elfin elite elk elm else
        embark ember emblem emboss empire employ emu enable enact enamel encore end endear energy engage engine enjoy
        enough enrich ensign enter entire envoy epic epoch equal equip era ermine escort estate esteem etch ethic ethos
        eureka even ever evolve exact excel excite exist exotic expand expert export extend extra eyelid fable fabric
        face facing fact fajita falcon falter fame famous fancy farm fasten fathom favour feast fedora feel feline felt
        fence fender fennel fern ferry fescue fest feta fetch field fiesta fifty figure fillet film filter final finch
        firm first fish fitter five fizz flag flake flan flask fleck fleet flick flight flint flip float flock floral
        fluent fluff fluid fluke flurry flute flux foal foam focus fog foggy fold folio folk follow fond food foot
        forage ford forest form forte forum fossil found fox foyer frame free fresh fridge friend frill fringe frock
        frog frolic front frost frothy frugal fudge fulfil full fun funnel furry fusion futon future fuzzy gable gadget
        gaiety galaxy gallon galore game gamma gander gannet garage garb garden gargle garlic garnet gather gaucho gauge
        gaze gecko geese gem genius gentle gerbil geyser giant gibbon giblet gift giggle gimlet ginger ginkgo girder
        girth give gizmo glad glance glass glaze gleam glee glen glide glint glitzy globe glory glossy glove glow gnarly
        goal goat goblet goggle gold golf gong good gooey goose gopher gosh gourd grace grade grain gram grand grape
        gravy grebe green grid grin grip gritty grocer groove grotto group grove growth guava guitar gull gulp gum gumbo
        gurgle gusto haiku hairdo half halo hamlet hamper hand hanger hanker happy hardy harp hasten hat hatch haven
        having hazel hazy header heap hearth heath hedge hefty heifer height helium hello helmet help hen herald hike
        hiking hinge hint hippo hive hobby hockey hoist holly home homing honey hoodie hoof hooray hope hopper hotel
        hotly hotpot hourly hover howdy hubbub hubcap huddle hug huge hula human humble humid humour hurdle hurry hushed
        husky hutch hybrid hyphen ibex ibis icicle icing icon idea igloo ignite iguana image impact import inborn inch
        income index indigo indoor influx inform ingot inkjet inlay inlet inning input insect inside intact invent
        invite invoke inward iris ironic island islet isobar italic item ivory ivy jacket jade jaguar jam jangle jargon
        jaunty java jazz jelly jersey jet jetty jiffy jiggle jigsaw jingle job jog jogger join joke jolly jostle jotter
        jovial joy joyful joyous judder judo juggle juice juke july jumbo jumper june jungle junior jute karate kayak
        kazoo kebab keen keeper kelp kennel kernel kettle keypad khaki kiln kilo kimono kind kiosk kipper kit kitbag
        kite kitty kiwi knoll koala korma kudos kudu label ladder ladle lagoon lake lamp land lapel laptop larch larder
        large lark laser latch lather laugh launch laurel lavish lawn layer layout leader leafy league learn leaven
        ledger leeway legend legume lemon lemur lend length lentil letter level lichen lido lift light like lilac lilt
        lily limber lime limpet linen lingo link linnet lion liquid list litre little live lizard loafer lobby lobe
        local locket locust lodge loft logic logo lolly long look loom loop lotion lotus lounge love loyal lucid lucky
        lunar lunch lupin lustre luxury lychee lyric macaw magma magnet magpie make making mallet malt mambo mammal
        manage mango manual many map maple mapper maraca marble margin marina mark marlin marmot maroon marsh marvel
        mascot math matrix mature mauve maxim mayor meadow meal medley mellow melon melt memo mentor menu merge merit
        merlin merry mesa mesh meteor method micro midday midge midst midway mighty mild mile milk mill mimic mimosa
        mingle mini mink minnow minty minute mirror mirth miso misty mitten mix mixer mobile mocha modal mode modify
        module mohair moist molten moment monday money month moon mop moped morsel mosaic mossy most moth motif motley
        motto mound mouse move movie mower muddy muesli muffin mugful mulch mullet multi mural museum music musky muslin
        mutual myriad myrtle myself myth nacho name napkin narrow nation nature navy neat nebula nectar neon nephew nest
        nettle newly newsy newt next nibble nice niece nifty nimble nine ninth nippy noble nod nodule noise nomad noodle
        nook norm north notch note notify nova novel now nuance nudge nugget number nutmeg nuzzle nylon oak oasis oat
        oblige oblong oboe obtain ocean ocelot octave oddity offer office offset oil okay okra olden olive omega onion
        online onrush onset onto onward onyx opal opaque open opera oppose opt optic orange orb orbit orchid orient
        origin oriole ornate oryx osprey otter outdo outer outfit outing outlet output outset oval oven owl owlet owner
        oxbow oxen oxygen oyster pacer packet paddle paella page pagoda paint pakora palace palm pamper panel pantry
        papaya paper parade parcel parity park parody parrot party pasta path patio patter peachy peanut peaty pebble
        pecan pencil peppy pesto pet petal petrel pewter phone photo phrase piano piazza picket picnic piling pillar
        pilot pine pinion pink pinny pinto piping pirate pitch pivot pixel pixie pizza placid plaid plan play plaza
        pleat plenty plop plough plover plucky plume plural plus pocket poem poet point poise polish polka pollen polo
        pompom poncho pond poodle pool poplar porch porous portal post potato pouch praise prawn prefer presto pretty
        price prime print prism privet proof propel puddle puffin pulley pulp puma pumice punt puppy purify purple putty
        puzzle pylon python quail quarry quaver quest quick quiet quill quince quip quirky quite quiver quiz quokka
        quorum quote rabbit racoon radar radio raffle rail rainy raisin rake raking rally ramble ramen ranch random
        range rapid rate rather ratio rattan ravine rayon react ready reap recap recent recipe redraw refer refine
        refuge regal region rejoin relax relish remain remind remote rename reply resort resume retell reuse revamp
        reward rework rhino rhythm ribbon rice rich riddle ride ridge riding rinse ripen ripple rise rising river roadie
        roast robot robust rock rodeo roller rondo roof rook room roost roster rosy rotate rotor rover rowan ruby rudder
        ruffle rug rugby ruler rumba runner runway rural rusk russet rustic sable saddle safari safe saga sage sailor
        salad salmon salon salsa salt salute samba same samosa sample sand sarong sash satay satin saucer sauna save
        saving savour savvy scale scampi scenic scheme school scone scoop scope score scout scribe scroll sculpt scurry
        season secret see seeing seesaw seldom select sender senior sensor sepia sequel serene series sesame set settle
        seven sewing shade shape share shawl sheep shelf shift shiny ship shirt shop shore shout shovel showy shrimp
        shrub sienna sierra sift sigma signal silent silk silo silt silver simple since sing sister sitar six sixty
        sizing sizzle skate skein sketch ski skill skip skit sky slate sleeve slide slinky slogan slope small smart
        smelt smile smith smock smooth smudge snack snail snake snappy snazzy snood snow snug soap soccer sock soda sofa
        soft soil solar solid solo solve sonar song sonic sonnet soon soothe sorbet sorrel sort sound soup spades span
        spark speck sphere spigot spiral splash splice spoke sponge spoon sport spot spray spread spring sprout spruce
        spry squad squeak squid stable stack stage stand staple star statue steam steppe stereo stilts stoat store stove
        strand stream stripy stroll strum study sturdy style subset subtle suburb subway sudden suffix sugar sumac
        summer sundry sunlit sunny sunset sunup super supper surely survey sushi swan swap swift swim swing swirl swish
        swivel swoosh symbol syntax system tabard tabby table taco tailor talent talk tally tandem tango tapas tarmac
        tarot tartan task tassel tasty tawny taxi teabag teach teak teal teapot teasel teddy teller tempo ten tennis
        tenth tenure tepee text thank thatch thaw theme thin thirty three thrive thrush thumb tiara ticket tidal tidy
        tiger tile tilt timber tingle tinsel tiny tiptoe title toast today toffee tofu toga toggle tomato tonal tone
        tootle top topaz topic total totem toucan toward towel town track trade trail tram travel trawl treble tree trek
        trend tribe trifle trilby trio triple trivia trophy trowel truck true truly trunk trust truth tryout tuba tuck
        tuft tulip tumble tundra tune tunic tunnel turbo tureen turf turkey turnip turret turtle tutor tutu tuxedo twang
        tweed twelve twenty twice twig twin twirl type typist udon ultra umber umpire unbolt uncle under unfold unfurl
        unify unique unison unit unlike unpack until untold unveil unwind unwrap unzip upbeat update upheld uphill
        upkeep upland uplift upload upshot upside uptown upturn upward urban urchin usable usage useful usher usual
        utmost utopia vacuum valet valid valley value valve vanish vapour vase vaunt vector veer velcro vellum velour
        velvet veneer vent venue verb verify verse vertex vervet vessel vest viable video view vigour villa vine vinyl
        viola virtue visage visit visor vista visual vital vivace vivid vixen vocal vogue vole volley volume vote vowel
        voyage waders wafer waffle wagon waiter walk wall walnut walrus waltz wander warble warm wash water wavy wax web
        webbed weekly wharf wheat wheel whiff whisk whoosh wicker widen widget width wigeon wiggle wild willow wily
        window wing winkle winner winter wiper wire wisdom wise wisp witty wizard wobble wolf wombat wonder woody wool
        word worker world xylem yacht yak yard yarn yawn yearly yellow yes yippee yodel yoga yonder young yoyo yucca
        yummy zebra zebu zenith zephyr zero zest zeta zigzag zinc zinger zinnia zip zippy zircon zither zodiac zone zoo
        zoom
        """
}
