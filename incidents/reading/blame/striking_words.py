"""The words of striking, as data: what strikes, what it does, and what may stand between."""

from incidents.reading.text.vocabulary import JUDGING, SAYING

STRIKE = (
    r"(?:air ?-?strikes?|air ?-?raids?|strikes?|raids?|bombings?|bombardments?|bombing|shelling|shells?|missiles?|mortars?|rockets?"
    r"|drones?|attacks?|aggression|warplanes?|jets?|planes?|aircraft|bombers?|operations?|offensive|projectile)"
)
STRIKING = (
    r"(?:struck|strikes?|striking|hit|hits|bombed|bombs|bombing|shelled|shelling|attacked|attacking|targeted|targeting|raided"
    r"|carried out|conducted|launched|fired|dropped|made an|killed|pounded|pounding|strafed|blasted)"
)

# Deeds named by a noun: "an Israeli raid".
ACTS = frozenset(
    "strike strikes airstrike airstrikes air-strike air-strikes raid raids bombing bombings bombardment bombardments shelling"
    " attack attacks assault aggression barrage barrages massacre fire firing strafing airraid airraids salvo salvos".split()
)
WEAPONS = frozenset(
    "jet jets warplane warplanes plane planes aircraft airplane airplanes aeroplane bomber bombers drone drones uav uavs"
    " helicopter helicopters gunship gunships chopper choppers missile missiles rocket rockets shell shells mortar mortars"
    " bomb bombs artillery gun guns tank tanks ship ships warship warships projectile projectiles munition munitions howitzers"
    " bombardier f-16 f-16s f-15s su-24 su-25 tornado tornados fighter-bombers batteries gunners apaches reaper predator"
    " units antonov antonovs mig migs sukhoi sukhois tb2 shahed shaheds gunboat gunboats quadcopter quadcopters aviation".split()
)
PEOPLE = frozenset(
    "force forces troops soldiers army military navy fighters militants militia militias gunmen insurgents snipers rebels"
    " police unit command marines commandos airforce coalition alliance government regime crew crews pilots fighter officers guards".split()
)
CARRIERS = WEAPONS | PEOPLE
# Verbs that strike. Those that may be participles say nothing of their subject before "by" or "in".
ACTIVE_VERBS = frozenset(
    "subjected carried conducted launched fired dropped mounted staged executed perpetrated rained pounded strafed opened caused"
    " committed levelled leveled flattened blew unleashed made bombs hits strikes shells attacks targets kills pounds"
    " launches fires raids carries conducts wrought undertook intensified resumed waged escalated initiated used resorted violated".split()
)
PARTICIPLES = frozenset(
    "planted detonated hit struck bombed shelled attacked targeted killed wounded injured raided destroyed damaged bombarded blasted downed shot neutralised neutralized eliminated".split()
)
INFINITIVES = frozenset("bomb strike hit shell target attack raid".split())
# What several do in the present, as headlines tell it: "jets bomb a camp"; "strike" and "attack" are nouns as well.
PRESENT = frozenset(
    "bomb shell pound kill target raid destroy wound injure drop launch pummel blast storm burn".split()
)
# ... and not after these: "did troops kill him", "saw troops kill him".
ASKING = frozenset(
    "did do does will would could should may might can let saw see watched make made help helped how why".split()
)
SEVERAL = frozenset("forces troops soldiers police taliban gunmen".split())
BEGUN = frozenset("begun began started continued".split())
GERUNDS = frozenset(
    "striking hitting bombing shelling attacking targeting raiding killing pounding conducting carrying launching firing"
    " dropping waging".split()
)
DOING = ACTIVE_VERBS | PARTICIPLES
# ... and what only that does which flies: "a rocket tore into a house".
LANDING = frozenset(
    "slammed ploughed plowed smashed ripped tore landed fell exploded detonated impacted misfired".split()
)
# ... or steers into what it hits: "a drone slammed into a house".
SLAMMING = frozenset("slammed ploughed plowed smashed ripped tore exploded".split())
STEERED = frozenset("drone drones uav uavs shahed shaheds quadcopter quadcopters".split())
FALLING = frozenset(
    "missile missiles rocket rockets shell shells mortar mortars bomb bombs munition munitions projectile projectiles artillery".split()
)
# ... of which these need a noun: "carried out", "opened fire", "made a raid".
OUT = {
    "carried": "out",
    "carries": "out",
    "opened": "fire",
    "resorted": "to",
}
TRUCES = frozenset("ceasefire cease-fire truce".split())
MISSILES = frozenset("missile missiles rocket rockets drone drones projectile projectiles uav uavs".split())
# "used drones to strike", "used cluster bombs against the town"
USING = INFINITIVES | {"against", "on"}
# "a bomb in Qalat killed six"
STATIONED = frozenset("positioned stationed based deployed flying operating hovering".split())
PLACING = frozenset("in near at outside inside on".split())
# ... which are used in no other way: "used barrel bombs in the town"
DROPPED = frozenset("bombs munitions phosphorus sarin chlorine napalm thermite".split())
NOTHING = frozenset({"no", "none", "nothing", "zero"})
# Between a doer and its verb: "a jet on Wednesday hit", "troops responded and targeted".
TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night yesterday today tonight late early"
    " last this week month dawn midnight january february march april may june july august september october november december".split()
)
RESPONDING = frozenset("responded retaliated reacted".split())
LIGHT = frozenset(
    "made caused staged committed conducted conducts intensified resumed waged escalated undertook initiated".split()
)
AUXILIARIES = frozenset(
    "had has have also again later then repeatedly deliberately allegedly reportedly apparently may might could likely"
    " probably mistakenly accidentally believed thought suspected said understood known alleged reported to be been being"
    " is are was were which that who purportedly presumably intentionally subsequently twice first recently previously"
    " directly indiscriminately heavily overnight still just now did indeed only earlier itself themselves begun began started continued".split()
)
BELIEVED = frozenset("believed thought suspected said understood known alleged reported presumed".split())
PASSIVE = frozenset("is are was were be been being".split())
# A modifier of what strikes is none of these.
NO_MODIFIER = frozenset(
    "of the was were is are been being said says told in on at to by for from and or against near with after before during"
    " over into that which who as not no never has have had will would did does it its their his her our a an but when while"
    " if whether official officials spokesman spokeswoman statement ministry minister embassy media border town city capital"
    " government's people citizens journalist journalists".split()
)
AFTER_PARTICIPLE = frozenset(
    "by in during when after at on near and or as while overnight yesterday today this last".split()
)
SPEAKING = frozenset(f"{SAYING}|{JUDGING}".split("|")) - {"suspected"}
