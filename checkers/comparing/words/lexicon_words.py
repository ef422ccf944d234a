"""The words that ``lexicon`` knows, as data: business, goods and materials, plain English."""

from __future__ import annotations

BUSINESS = """
account accounts active advanced advice agency agent agricultural agriculture air alliance amount appliance applicant
application arms art associate association authority auto automation automobile aviation bank banking beauty
beneficiary bill bio biological biotech board body book border branch brand bridge brother brothers builder building
bureau business buyer capital cargo carrier cash cement center central centre ceramic certificate certify chain
chamber charge charter chemical chemistry china city civil claim clean clothing coast collect collection college color
colour commerce commercial commission committee commodity communication community company complete component computer
concept condition consignee construction consult consulting container contract control cooperation cooperative copy
corporation cost counter country courier craft creation creative credit crown culture currency custom customs dairy
data date dealer decoration defence delivery department deposit design destination development device diamond digital
direct discharge discount discovery display distribution division document domestic draft dragon dry east eastern
economic economy education electric electrical electricity electronic electronics embassy emirates empire endorse
energy engine engineer engineering enterprise entertainment environment environmental equipment equity establishment
estate europe european event exchange expiry export exporter exporting express extra fabrication facility factory
family far farm fashion federal fiber fibre field film finance financial first fish fishery fitting flight florist
flower food foods foreign forest forward forwarder forwarding foundation foundry free freight fresh friend friendship
frontier fruit fuel full furnishing furniture future galaxy garden garment gas gate general gift glass global globe
gold golden good goods government grain grand great green gross ground group growth guarantee gulf hall hand
handicraft handling hardware harmony harvest head health heavy high hill holding holdings home honour horizon
horticulture hospital hotel house household human ideal image import importer independent india industrial industry
information infrastructure innovation innovative inspection institute instrument insurance integrated intelligent
interior intermediate international invest investment invoice irrevocable island issue issuing item jewel jewellery
jewelry joint journey joy justice key kingdom knight labor laboratory labour land language laser latest law leader
leather legal leisure letter level licence license life light lighting limit limited line lion list livestock local
logistics long lucky luxury machine machinery magic mail main maintenance management manager manual manufacture
manufacturer manufacturing marble marine maritime mark market marketing master mate material matter measure
measurement mechanical media medical medicine mega member merchandise merchant metal metallurgical meter method middle
mill million mineral mining ministry minor mission mobile model modern money moon motion motor mountain multi
municipal music national native natural nature navigation negotiation net network new north northern notify nova
number nutrition ocean office official oil online open operation opportunity optical option order organic organisation
organization orient oriental origin original overseas owner pacific pack package packaging packing page paper park
part partner partnership party path payment peace peninsula people perfect period permit person petroleum
pharmaceutical pharmacy phone photo pioneer place plan plant plastic platform plaza plus point policy port power
precision premier premium prepaid press price pride prime prince print printing private process processing produce
product production professional profit progress project promotion property prosper prosperity protection provider
province public publication purchase pure quality quantity quarter queen quick radio rail railway rainbow range rate
raw ready real receipt record recycle recycling red region regional registration reliable renewable rent repair report
representative republic requirement research resource resources retail return rice right rise river road royal rural
safe safety sale sales sample science scientific sea seal season second secretary section sector security select
seller send senior service services set shine ship shipment shipper shipping shop show sign signature silver single
sky small smart social society soft software solar solution solutions south southern space spare special specialty
spirit sport sports spring square staff standard star state station steam sterling stock storage store strategic
stream street strong structure studio success summit sun sunrise sunshine super superior supplier supply support
surface survey surveyor sweet system systems team technical technics technology telecom telecommunication television
tender term terminal territory textile textiles thousand tiger time title together tool top total touch tour tourism
tower town trade trader trading traffic training transfer transport transportation travel treasure treasury trend
trinity triumph true trust turn twin union unique unit united unity universal universe university urban vacuum valley
value vehicle venture vessel victory view village vision vista vital voyage wall ware warehouse water wave way wealth
weight welfare west western wheel white whole wholesale wide wild win wind window wing wisdom wish wonder wood woods
work works workshop world year yellow young zone
"""

GOODS = """
abrasive absorbent accessories accessory acetate acetic acetone acid acrylic acrylonitrile actuator adapter additive
adhesive aerosol agar aggregate alarm album alcohol alfalfa alloy almond alternator aluminium aluminum ammonia
ammonium amplifier anchor angle animal anise anode antenna anthracite antibiotic antimony apparel apple apricot apron
armchair aromatic arsenic artichoke artificial asbestos ascorbic asphalt assembly atlas auger avocado award axe axle
baby bacon badge bag bait balance bale ball ballast balloon balm bamboo banana band bandage bar barbecue barge barium
bark barley barrel base basil basin basket basketball bath bathroom battery bauxite beacon bead beam bean bear beard
bearing bed bedding bee beef beer beet bell bellows belt bench benzene beverage bib bicycle bin binder bird biscuit
bismuth bit bitter bitumen blade blanket blazer bleach blend blender block blood blouse blue blueberry boar boat
bobbin bogie boiler bolt bone bonnet boom boot borax boric boron bottle bottom bow bowl box boy bra bracelet bracket
braid brake bran brandy brass bread breast brick bright briquette bristle broccoli brochure broiler broken bromide
bronze broom brown brush bucket buckle buckwheat bud buffalo bulb bulk bull bulldozer bumper bunk buoy burlap burner
bus bush bushing butane butter butterfly button butyl cabbage cabin cabinet cable cadmium cafe cage cake calcined calcite
calcium calculator calendar calf camel camera camp camphor can candle candy cane canned canola canopy canvas cap
capacitor car caramel caravan carbide carbon carbonate card cardamom cardboard cardigan carpet carrot cart carton
carved case casein cash cashew casing cassava cassette cassia cast caster casting castor cat catalyst catfish cathode
cattle cauliflower caustic caviar ceiling celery cell cellulose ceramics cereal chair chalk champagne charcoal charger
chart chassis cheese cherry chess chest chestnut chicken chickpea chicory children chili chilled chilli chip chips
chisel chloride chlorine chloroform chocolate choke cholesterol chrome chromite chromium chrysanthemum cider cigar
cigarette cinema cinnamon circle circuit citric citrus clam clamp classic clay cleaner cleaning clip cloak clock cloth
clothes clove clover clutch coal coarse coat coated coating cobalt cocoa coconut cocoon cod coffee coffin coil coin
coir coke cold collagen collar comb combine comforter compact compass compound compressor concentrate concrete
condenser conditioner conduit cone connector console contact converter conveyor cooker cookie cooler cooling copper
copra coral cord corduroy core coriander cork corn corned corner corrugated cosmetic costume cot cottage cotton
cottonseed couch coupling cover cow cowhide crab cracker cradle cranberry crane crank crate crayfish cream crepe crew
crib crimson crochet crop cross crude crushed crusher crust crystal cube cucumber cuff cumin cup cupboard curd curly
current curtain curve cushion cut cutlery cutter cutting cuttlefish cyanide cycle cylinder damper dark dart dash date
dead decanter deck decor deep deer defoamer dehydrated denim dental deodorant desk desktop dessert detector detergent
dextrose dial diaper diaphragm dice die diesel dinner diode dioxide dip disc dish dishwasher disk dispenser disperse
disposable disposal dog doll dolomite dome door dot double dough dowel down drain drawer drawing dress dried drier
drill drilling drink drinking drive driver drone drop drum dryer duck duct dump dumper dust duster duty duvet dye dyed
dyestuff eagle ear earphone earring earth easel edge edible eel egg eggplant elastic elbow electrode electrolytic
electroplated elevator embroidered embroidery emerald emulsion enamel engraved envelope enzyme epoxy eraser essence
essential ester ethane ethanol ether ethyl ethylene excavator exhaust expanded extinguisher extract extruded extruder
eye eyeglass eyelash fabric face facial fan fancy fastener fat fatty faucet feather feed feldspar felt female fence
fennel fermented ferrite ferro ferrochrome ferromanganese ferrosilicon ferrous fertiliser fertilizer fiberglass
figurine file filler fillet filling filter fine finger finished fir fire firework fireworks firm fishing fishmeal fist
fitness fixture flag flake flame flange flannel flash flask flat flax fleece flexible flint float floor flooring flour
fluid fluorescent fluoride fluorine fluorite fluorspar foam foil folded folder folding footwear forged forging fork
forklift formaldehyde formic formula fountain fowl foxtail fragrance frame frankfurter freezer french fries frog front
frozen fructose frying fungicide funnel fur furnace fuse galangal gallon galvanised galvanized game garlic gasket
gasoline gate gauge gauze gear gel gelatin gem generator germ giant gin ginger ginseng girl gland glaze glazed glove
gloves glucose glue gluten glycerin glycerine glycol goat goggle goose gourd gown grade grader granite grape
grapefruit graphite grass grate gravel gravy gray grease grey grid grill grinder grinding groove grooved ground
groundnut guava guide guitar gum gun gut gypsum hair hake half ham hammer hammock handbag handkerchief handle hanger
harness harrow hat hatchery hawk hay hazel hazelnut header headphone heart heat heater heating hemp hen hence herb
herbal herbicide herring hide high hinge hire hoe hoist hold holder hole honey hood hook hop horn horse hose hosiery
hospital hot hub hull hulled husk hydrate hydraulic hydrogen hydroxide ice idler ignition illuminated imitation
implement incense incubator indicator indigo infant infusion ingot injection ink inlet inner insect insecticide insert
insole insulated insulation insulator inverter iodide iodine iron ironing isolate ivory jack jacket jade jam jar
jasmine jaw jean jeans jelly jersey jet jewel jigsaw joint jug juice jumper jute kale kaolin kelp kernel kerosene
kettle keyboard kidney kiln king kit kitchen kite kiwi knife knit knitted knitting knob knot label lace lacquer lactic
lactose ladder ladies lady lake lamb laminate laminated lamp lane lantern lap laptop lard large lash latch latex lath
lathe lather lathes laundry lauric lawn lead leaf leash leek leg lemon lemongrass lens lentil lettuce lever licorice
lid lift lighter lily lime limestone linen liner lingerie lining link linoleum linseed lip lipstick liquid liquor
litchi lithium live liver lobster lock locker locomotive log loin longan loom loose lotion lotus loudspeaker low
lubricant luggage lumber lunch lung lychee lysine macadamia macaroni mackerel magnesia magnesite magnesium magnet
magnetic mahogany maize male malt manganese mango manhole manifold maple marigold marinated mask massage mast mat
match matches mattress meal meat melamine melon membrane men mens menthol mercury mesh metallic metering methane
methanol methionine methyl mica microphone microscope microwave milk milled miller millet milling mincer mink mint
mirror mist mitten mixed mixer mixture modem modified module mohair moist moisture molasses mold molded molding mole
molybdenum monitor monohydrate monosodium mop moss mother motorbike motorcycle mould moulding mount mouse mouth
muffler mug mulberry mule multimeter mung mushroom musk mussel mustard mutton nail nails naphtha naphthalene napkin
nappy neck necklace nectar needle neon nest netting nib nickel nightwear nipple nitrate nitric nitride nitrite
nitrogen noodle noodles nose notebook nozzle nuclear nut nutmeg nylon oak oat oats octopus offal ointment okra olive
onion opener optic orange orchid ore oregano ornament outdoor outer outlet outsole oven overall overalls oxalic oxide
oxygen oyster pad paddle paddy padlock pail paint painted painter painting pair pallet palm pan pancake panda pane
panel panels panties pants papaya paprika parachute paraffin parasol parboiled parcel parquet part particle partition
pasta paste pastry patch patio pattern paving paw pea peach peak peanut peanuts pear pearl peat pebble pectin pedal
peel peeled peeler pellet pellets pen pencil pendant pentane pepper peppermint peptide perch perforated perfume
peroxide pesticide pet petal petrochemical petrol phenol phosphate phosphite phosphoric phosphorus piano pickle
pickled picture pie piece pig pigment pile pillow pillowcase pin pine pineapple pink pipe pistachio piston pit pitch
pizza plain plane plank plaster plastics plate plated platinum player playing pleated plier pliers plough plow plug
plum plumbing plush plywood pneumatic pocket pole polish polished polisher polyamide polycarbonate polyester polyether
polyethylene polymer polyol polypropylene polystyrene polyurethane pomegranate pomelo pond pool popcorn poplar poplin
poppy porcelain pork portable pot potash potassium potato potatoes pottery pouch poultry powder prawn precast
prefabricated prepared preserve preserved press pressure primer printed printer prism probe profile propane propeller
propylene protein prune puffed pulley pullover pulp pulse pump pumpkin punch puppet purse pyjamas quartz quick quilt
quilted quinoa rabbit rack racket radar radiator radish raft rag raincoat raisin rake ram ramie rapeseed rare rasp
raspberry rattan ray rayon razor reactive reactor reagent rear receiver recorder rectangular rectifier reducer reed
reel refill refined reflective reflector refractory refrigerated refrigerator regulator reinforced relay remote resin
resistor retarder rib ribbon rice rifle rim rind ring rivet roast roasted robe robot rock rocket rod roe roll rolled
roller rolling roof roofing root rope rose rosehip rosemary rosin rotary rotor rotten rough round router royal rubber
rubbing rug rum running rust rutile rye sachet sack saddle saddlery saffron sage sail salad salmon salt salted sand
sandal sander sandpaper sanitary sapphire sardine sari satin sauce saucer sausage saw sawdust sawing sawn scaffold
scaffolding scale scales scallop scanner scarf school scissors scoop scooter scorpion scrap screen screw screwdriver
screwed scroll sealant sealed sealer seam seamless seat seaweed seed seeder seedling seeds selenium semolina sensor
separator sequin serum sesame sewing shaft shallot shampoo shape shark sharp shaver shawl shear shed sheep sheet
sheeting sheets shelf shell shelled shelving sherry shield shift shirt shirts shock shoe shoes short shorts shot
shovel shower shredder shrimp shrub shutter sickle side sieve silica silicate silicon silicone silk silo silver sink
siren sisal sit size skate skein ski skid skim skimmed skin skinless skirt skirts slab slag slate sled sleeper
sleeping sleeve slice sliced slide slim slipper slippers slot slow smelter smoke smoked snack snail snake snow soap
sock socket socks soda sodium sofa soft sole solenoid solid sorbitol sorghum sorting sound soup sour soy soya soybean
soybeans spaghetti spandex spanner spark sparkler speaker spectacles speed spice spices spider spike spinach spindle
spinning spiral split spoke sponge spool spoon spot spotlight spout spray sprayer sprocket sprout spun squash squid
stabilizer stack stainless stairs stake stall stamp stamping stand staple stapler starch starter statue steak steal
steamer stearic steel steels steering stem stencil step stereo sterile stevia stew stick sticker stitch stocking stone
stool stop stopper stove straight strainer strand strap straw strawberry string strip stripe strontium stuffed styrene
sucrose suede sugar suit suitable suitcase suits sulfate sulfide sulfite sulfonate sulfur sulphate sulphide sulphite
sulphur sumac sunflower sunglasses surfactant surgical surimi suspension swab swan sweater sweatshirt sweep sweeper
swim swimming swimsuit swimwear swing switch switchgear sword syringe syrup table tablecloth tablet tableware tail
tailor talc tallow tank tanker tannic tap tape tapestry tapioca tar tarpaulin tartaric taurine tea teak tee telephone
telescope temper tempered template tent terry test tester tetra thermal thermometer thermos thermostat thickener thin
thistle thread threaded thresher throttle thyme tick ticket tie tier tilapia tile tiles tilt timber timer tin tinplate
tip tire tires tissue titanium toast toaster tobacco toe toffee toilet toluene tomato toner tongs tonic tooth
toothbrush toothpaste topsoil torch towel toy toys track tracksuit tractor tractors trailer train trainer transceiver
transducer transformer transistor transmission transmitter transparent trap tray treated tree tricycle trigger trimmer
tripod trolley trouser trousers trout trowel truck trucks trumpet trunk tub tube tubeless tubes tubing tubular tulip
tuna tungsten tuning turbine turbo turf turkey turmeric turnip twill twine twist two typewriter tyre tyres umbrella
underwear uniform upholstery upper urea urethane usable used utensil vaccine valve van vanadium vane vanilla varnish
vase vat veal vegetable vegetables veil velour velvet veneer ventilator vermicelli vermiculite vest vial video vinegar
vinyl violin viscose vise vitamin vodka voltage wafer waffle wagon waist walker wallet wallpaper walnut wardrobe warp
washed washer washing waste watch watercraft watermelon waterproof wax weaver weaving web webbing wedge weed weft weld
welded welder welding wet whale wheat wheelbarrow wheelchair whey whip whisk whisky whistle whole wick wicker wig
winch winder wine wiper wire wired wolf wolfram woman women womens wooden wool woolen woollen worsted woven wrap
wrapper wrapping wreath wrench wrist writing xanthan xylene xylitol yacht yam yarn yarns yeast yogurt zeolite zinc zip
zipper zircon zirconium
"""

PLAIN = """
about above accept acceptable accepted access accordance according across act actual actually add addition additional
address after again against age ago agree agreed agreement ahead all allow allowed almost along already also although
always among and animal annual another answer any anyone anything appear apply approx approximate approximately april
are area arrange arrangement arrive article ask assort assorted attach attached august autumn available average away
back bad bail balance ball bark bars based basic basis basket be became because become been beets before begin behalf
behind being bell below belt beside best bets better between beyond big bill bind black blank blown bold bolt bolts
bond boot boots born both bottom bought bound boundary braid brain brief bring broad brown built bull burn busy but
button buy by cable call came cancel cannot capable capacity caper carbon care careful carriage carried carry cars
carton casket cast catch cats cause caution cent certain certainly certified chain chair change changed check chest
chief child chip choice choose chop chore circa circle clear clearly clip close closed clove coarse coast code collar
colours come common compare comparison complied comply comprise concern concerned conform conformity connect consider
consist consisting consular contain contained content continue contrary copies copper correct cost cotton could count
couple course covered covering covers cracked create crest crone cross crown daily damage damaged danger dark day days
deal dear december declaration declare declared deduct deduction deed defect defective defined degree deliver
delivered density describe described description desired detail detailed details determine diameter did die differ
difference different difficult dimension direct dispatch distance distinct divide does done double doubt drain draw
drawn drone drove drown dually due duly duplicate during dust each earlier early earn easy eat effect effective eight
either eleven else empty end english enough ensure enter entire entry equal especially even ever every exact exactly
example exceed excellent except excess exclude excluding exclusive exist expect expense expire explain expressly
extend extension external extreme fable fact factor fail fair fall false fast father fault favor favour feature
february fee feed feel feet fell few fifteen fifth fifty fight figure final finally find finish fit five fix fixed
flip flow flown fold follow following foot for force form formal format former formerly forth forty found four
fourteen fourth frequent from frown fully function further gable gave get gift give given glad glove glutton go going
gone got grain grip grove grow grown guard guest had hair halal hang happen happy hard has hats have having head hear
heard held help her here hereby herein higher him his hold horse hour hours how however hundred idea identical
identify if imply important impossible improve in inch include included including inclusive increase indeed indicate
indicated indicating individual inform initial inland inside instead instruct instruction insure insured intend
interest internal into invite involve january jars join judge july june just keep kept kind knew know known lack laden
lading lane large last late later lay lead learn least leave led left legalise legalised legalization legalize
legalized length less let lie lift like likely lime line ling list listed liter litre little live load loaded loading
locate location logo lone look lose loss lost lot lots love made mail mainly major make many march mark marked market
marking mass mast matched max maximum may mean means meet men mentioned merely met metre might mild mile min mind mine
minimum minus minute miss missing moment monday month monthly more morning most move much must mutton nail name named
namely narrow near nearly necessary need needed neither nest never next night nil nine ninety nor normal not note
noted nothing notice november now object obtain october odd off offer often old on once one only onto opinion opposite
or ordinary other otherwise our out outside over overall own page paid pail pair pale paper park pars part pass passed
past pay payable pending pepper per percent percentage perhaps permitted pest phone physical pick pipe place placed
plaid plain plane plate please plenty pm pope popper portion position possible post pound practice prefer presence
present presentation presented previous primary principal prior probably problem proforma prohibited promise prompt
prone proof proper properly protect prove provide provided purpose push put quadruplicate question quick quite quote
quoted rail rain raise ran rate rather rats reach read reason rebate receive received recent reduce reed refer
reference refund refuse regard regarding regular reject related relation release remain remark remove render repeat
replace request require required reserve respect respectively responsible rest result rich ride ripe risk robe roll
room rope row rule run sable said sail same satisfactory saturday save saw say says scale schedule sea search
seaworthy see seed seek seem seen self sell sense sent separate separately september series serve seven several severe
shade shake shall shame shape share sharp shave she shear sheep sheer sheet ship shipped shone shop shore shot should
showing shown side sight signed similar simple since sincere sir site situation six sixteen sixty skill slate sleep
sleet slight slightly slip slot slow snake so sold some someone something song soon sort sound source speak specific
specification specifications specified spend spot spring stage stake stale start state stated statement stating status
stay steady steep still stipulated stone stood store stove straight strict strictly strip stripe study style subject
submit such sudden sufficient suggest suit sum summer sunday supervision supplied sure surrender sweet swift symbol
table tack tacks tail take taken talk tang tape taper tapered target task teach tear tell ten test tested text than
thank that the their them then there thereof these they thick thickness thin thing think third thirteen thirty this
those though three through thursday thus time tiny to today told tolerance tomorrow ton tonne too took totally toward
tracked trail train trait transhipment transit treat tree trial tried trip tripe triplicate trouble try tuesday tweed
tweet twelve twenty twice two type typical unable under understand understanding undertake unless until unto up upon
us usage use useful user usual utmost valid valuable various vary version very vest via visible visit visual voice
void volume wait walk want wanton war warm warning warranted warranty was waste watch wear weather wednesday weed week
weekly weigh weighing well went were west what when where whereas whether which while who whose why wide width will
winter wish with within without witness word worn worth would write written wrong yard yes yesterday yet yield you
your zero
"""
