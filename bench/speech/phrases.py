"""What is said in the measurement: commands by family, and what must not become one."""

from __future__ import annotations

import random

LEVELS = {
    "lumbar": ("l one two", "l two three", "l three four", "l four five", "l five s one", "lumbosacral disc"),
    "cervical": ("c three four", "c four five", "c five six", "c six seven", "c seven t one"),
    "thoracic": ("t six seven", "t eight nine", "t nine ten", "t ten eleven", "t eleven twelve", "t twelve l one"),
}
_ONES = "zero one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
FINDINGS = (
    "concordant",
    "partially concordant",
    "discordant",
    "no pain",
    "exactly my pain",
    "different pain",
    "cannot say",
    "cotton ball",
    "lobular",
    "irregular",
    "fissured",
    "ruptured",
    "no leak",
    "epidural leak",
    "vascular uptake",
    "foraminal leak",
    "firm end point",
    "soft end point",
    "grimacing and guarding",
    "rubbing",
    "spot film lateral",
    "needle in left",
    "needle in right twenty two gauge",
)
STOPS = (
    "stop pressure limit",
    "stop volume limit",
    "stop patient request",
    "stop pain",
    "stop no pressure rise",
    "stop",
)
ORDERS = ("scratch that", "next level", "end of procedure", "injecting", "start injection", "next disc")
ROOM = (
    "can you pass me the gauze please",
    "how is she doing",
    "are you comfortable there",
    "turn the lights down a bit",
    "we are running about ten minutes late today",
    "please tell me if anything changes",
    "where is the lead apron",
    "i am just going to move the table now",
    "do not hold your breath",
    "what did you have for breakfast this morning",
    "the blood pressure is one twenty over eighty",
    "could somebody answer that phone",
    "you will feel a little scratch and some burning",
    "that is really hurting me now",
    "i feel it down my leg",
    "yes doctor it hurts a lot",
    "no not at all",
    "the next patient is already in the waiting room",
    "give me another sheet please",
    "magnify that view for me",
    "rotate the c arm ten degrees",
    "have you signed the consent form",
    "she had surgery on her back five years ago",
    "let me know when you are ready",
    "i think we should wait a moment",
    "what is the time",
    "is the needle in the right place",
    "ouch that was sharp",
    "tell me does this feel like your usual pain",
    "on a scale of zero to ten how bad is it",
    "more contrast please",
    "i would say about a seven maybe",
)
NEAR = (
    "the pain was seven last week",
    "is it level or not",
    "are we at l four five now",
    "stop the car",
    "put the patient to sleep please",
    "what pressure do we have",
    "pain eleven",
    "l four seven",
    "no pain no gain",
    "is that concordant do you think",
    "we had a leak in the ceiling",
    "next time use the other one",
    "scratch my back",
    "the volume of the radio is too loud",
)

TALK = (
    "can you feel this now",
    "does that hurt at all",
    "tell me when it starts",
    "that is the worst one so far",
    "is this your usual pain or a different one",
    "the needle is a bit too far left",
    "could you lift your right arm please",
    "stay very still for me",
    "deep breath in and hold it",
    "what number would you give it",
    "maybe a four or a five",
    "i have had this pain for two years",
    "it is going into my hip",
    "not that one the other side",
    "stop moving please",
    "start again from the top",
    "i need a longer needle",
    "the pressure cuff is too tight",
    "turn up the volume a little",
    "please open the next pack",
    "give me one more minute",
    "we will do the next level after this",
    "the last one was much worse",
    "this is the third level today",
    "lateral view please",
    "save that image",
    "take another spot film",
    "move the arm over to the left",
    "could i have some lidocaine please",
    "two percent is fine",
    "i am putting some numbing medicine in",
    "she fell asleep on the table",
    "he does not speak english very well",
    "call her husband please",
    "it feels like a firm mattress",
    "the end is near",
    "there is a leak under the sink",
    "i cannot say for sure",
    "exactly what i wanted",
    "is it rupture or just irregular",
    "what grade is she in",
    "the cotton is on the tray",
    "my left foot is numb",
    "scratch your nose if you like",
    "cancel my next appointment",
    "confirm the name and date of birth",
    "half past seven",
    "seven people called this morning",
    "five minutes to go",
    "fifteen years ago i had surgery",
    "eight is my lucky number",
    "we are on level three of the car park",
    "the control room called",
    "who is on call tonight",
    "put that light out",
    "pass the syringe",
    "contrast is running low",
    "watch the tubing",
    "start with the lower one",
    "that was a good injection",
    "the pain doctor is here",
    "point at the place where it hurts",
    "sure no problem",
    "oh my god",
    "ok good",
    "yes please",
    "almost done",
    "very good",
    "here we go",
)
"""Room talk from which it is learnt what dictation is not; none of it is measured with."""
SENTENCES = (
    "the quick nurse put a fresh cover on the table before noon",
    "a large size in stockings is hard to find these days",
    "we will need two more chairs and a lamp by the window",
    "the river was high after three days of heavy rain",
    "she bought oranges and cheese at the market on thursday",
    "my brother plays the violin in a small orchestra",
    "those boys usually enjoy watching the ships in the harbor",
    "turn left at the church and then go straight ahead",
    "his voice was rough but his words were kind",
    "they measured the length of the path through the garden",
    "a yellow bird sat on the edge of the roof",
    "please close the door when you leave the kitchen",
    "the judge gave a clear reason for her choice",
    "both engines were checked before the plane took off",
    "i thought the weather would be better this morning",
    "several people were waiting outside the theater",
    "the old house on the hill has a blue door",
    "you should keep the change and the paper bag",
    "her father worked for years as a bridge engineer",
    "every measure was taken to keep the noise down",
    "the coffee was hot but the bread was rather dry",
    "we usually go there in july or august",
    "the children jumped over the puddles in the yard",
    "there is a thin layer of ice on the lake",
    "he shook the bottle and poured a full glass of juice",
    "the teacher wrote a short note on the board",
    "five large dogs ran across the field at once",
    "the zoo keeper showed us a young giraffe",
    "it is easy to see why the vision was unusual",
    "nothing was said about the other method",
    "our team won the match by a single point",
    "a soft breeze moved through the open window",
    "the mouth of the cave was hidden by the bushes",
    "bring me the long rope and the green box",
    "the captain gave an order to hoist the sails",
    "most of the money was spent on food and travel",
    "who would choose to push a cart up that hill",
    "the doctor looked at the chart and nodded",
    "these shoes are too tight around the toes",
    "a good cook knows how much salt to use",
)
"""Of everyday English, with all its sounds: what the acoustic model is made from hears them too."""


def below_hundred(number: int) -> str:
    """Return a whole number below a hundred in words."""
    if number < 10:
        return _ONES[number]
    if number < 20:
        return _TEENS[number - 10]
    return _TENS[number // 10 - 2] + (f" {_ONES[number % 10]}" if number % 10 else "")


def commands(seed: int, region: str = "lumbar") -> list[tuple[str, str]]:
    """Return some 70 commands as (family, words), with other numbers for every seed."""
    chance = random.Random(seed)

    def pressure() -> str:
        return f"{below_hundred(chance.randint(6, 99))} psi"

    def volume() -> str:
        unit = chance.choice(("mils", "mils", "cc"))
        return f"{_ONES[chance.randint(0, 3)]} point {_ONES[chance.randint(1, 9)]} {unit}"

    def score() -> str:
        return f"pain {below_hundred(chance.randint(0, 10))}"

    said = [("level", words) for words in LEVELS[region]]
    said += [("level", f"{role} level {chance.choice(LEVELS[region])}") for role in ("control", "suspect")]
    said += [("volume", volume()) for _ in range(5)] + [("volume", "half a cc")]
    said += [("pressure", pressure()) for _ in range(7)]
    said += [("pressure", f"{below_hundred(chance.randint(10, 60))} above opening")]
    said += [("opening", f"opening pressure {below_hundred(chance.randint(5, 30))}") for _ in range(3)]
    said += [("score", score()) for _ in range(5)]
    said += [("score", f"{below_hundred(chance.randint(0, 10))} out of ten") for _ in range(2)]
    said += [("score", f"first pain {_ONES[chance.randint(1, 6)]} at {pressure()}")]
    said += [("chained", f"{volume()} {pressure()} {score()}") for _ in range(4)]
    said += [("chained", f"{chance.choice(LEVELS[region])} {volume()} {pressure()} {score()} concordant")]
    said += [("finding", words) for words in chance.sample(FINDINGS, 14)]
    said += [("finding", f"grade {_ONES[chance.randint(0, 5)]} tear posterior left")]
    said += [("stop", words) for words in STOPS]
    said += [("order", words) for words in ORDERS]
    said += [("order", f"correction pain {_ONES[chance.randint(0, 9)]}")]
    said += [
        ("sleep", "put to sleep one mil bupivacaine point five percent"),
        ("sleep", f"relief pain {_ONES[chance.randint(0, 5)]} at ten minutes"),
        ("sleep", f"second provocation reproduced pain {_ONES[chance.randint(5, 9)]}"),
    ]
    return said
