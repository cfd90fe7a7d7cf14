<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>discorecorder</name>
        <message>
            <source>, practice</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>0.5 mL bupivacaine 0.5 %</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>1 mL bupivacaine 0.25 %</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>1 mL bupivacaine 0.5 %</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>1 mL lidocaine 1 %</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>1 mL lidocaine 2 %</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A4 or Letter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>AP</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Adverse event</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>After how many psi without a pain score the score is asked for.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Baseline pain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Begin with neutral names (disc A, B ...), for a screen that the patient can see.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cannot say</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose the level above</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose the level below</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Concordance</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Correct an entry</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Criteria results are shown while recording, which may steer the operator.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Curve over time or over volume</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dark, dim or bright</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Delete the last figure</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Discordant</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>End of procedure</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>End plate</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Epidural</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Events</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Exact</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Facet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>First pain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Foraminal</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>From how many percent of a ceiling on it is called near.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Glance view</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How light the screen is.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>INDETERMINATE</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Image saved</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Image saved, which view?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Inject</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keyboard map</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>L5 identified by the iliolumbar ligament</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>L5 is sacralised; L5-S1 is a rudimentary disc</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Lateral</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Leak</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Left</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Letter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Levels</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>MET</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Midline</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>NOT EVALUABLE</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>NOT MET</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Needle in</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Needle in, from which side?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Needle moved</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next level</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No leak</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No pain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No rise</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing on the screen moves or fades by itself.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Oblique</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Opening pressure</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Operator</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pain 0</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pain 1</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pain 10</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pain 2</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pain 3</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pain 4</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pain 5</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pain 6</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pain 7</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pain 8</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pain 9</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pain {score} of 10</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Patient can see this screen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Patient's wish</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Patient's words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Preset rooms: what differs there from the rest.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pressure limit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Prevertebral</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Put to sleep</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Put to sleep with what?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Record</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Record again what was not recorded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Redo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Relief</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Right</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>S1 is lumbarised and counted as L6; discs L5-6 and L6-S1 (S1-2)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Schmorl node</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Screen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show criteria results</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Similar</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Site unclear</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stop injection</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stopped. Why?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The age in seconds from which a volume or pressure beside a pain score is marked stale.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file that holds the key of an encrypted journal, in place of the keyring.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The keys that differ from the shipped ones.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The language of the screen; empty takes that of the computer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The monitor on which the glance view opens by itself, by its name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The name that stands at the head of the discharge sheet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The paper of the map and of the discharge sheet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The preset room that is used.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The pressure in psi above opening at which the injection of a painful disc ends.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The pressure in psi above opening at which the injection of a painless disc ends.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The radiologist of this room, put into a new discogram.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The rule sets that stand first on the map, one for a region.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The site's own rule sets, as a TOML file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The technologist of this room, put into a new discogram.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The volume in mL at which a cervical injection ends.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The volume in mL at which a lumbar injection ends.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The volume in mL at which a thoracic injection ends.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The window fills the whole screen.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Two short tones tell recorded from refused. The patient can hear them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type or dictate</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Vascular</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Volume limit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Volume, pressure</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Where did contrast leak?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Where the records are: a file, or the postgresql+psycopg:// URL of a server.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Whom the patient calls and how, as it is printed on the discharge sheet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Whose words the dictation line takes until somebody switches it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a code such as de</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a list of names</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a role</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a table of actions and keys</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a table of rooms</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a whole number of seconds</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>adverse</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>allergies</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>analgesic</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>anterior</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>anterolateral</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>articaine</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>assistant</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>at {place}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>automated</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>baseline {pain}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>bilateral</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>blinding</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>blinding explained</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>blood thinners</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>bright</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>bupivacaine</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>canal diameter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>ceilings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>central</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>certain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>chloroprocaine</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>circumferential</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>complete</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>consent</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>conservative treatment</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>contrast reaction</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>control</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>control level</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>cord injury</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>cottonball</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>dark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>dark, dim or bright</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>dim</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>disc</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>discitis</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>discordant</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>done</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>driver</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>dural puncture</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>endplate</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>epidural</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>exact</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>extraforaminal</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>facet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>firm</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>first pain {where}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>fissured</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>five lumbar-type vertebrae, no transitional vertebra</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>foraminal</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>gauge {psi} psi</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>grimacing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>guarding</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>haematoma</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>headache</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>history</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>infection</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>injection {number}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>instructions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>intravenous</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>irregular</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>keys</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>last true disc assumed to be L5-S1</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>lateral</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>leak</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>left</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>left decubitus</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>levobupivacaine</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>lidocaine</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>limit {limit} mL</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>litigation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>lobular</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>lumbarised S1</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>manometer zeroed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>manual</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>matched to a prior report</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>medicines reviewed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>mepivacaine</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>midline</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>mild</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>mixed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>moderate</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>needle</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>nerve check</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>nerve irritation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no opening pressure</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no pressure yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no rise</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not asked yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not injected</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>nurse</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>of the day</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>opened at {psi}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>operator</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>other</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>other method</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>over 3 units</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pain drawing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>paracentral</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>patient</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>people</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pneumothorax</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>posterior</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>posterolateral</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pregnancy or nursing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>premedication</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>preparation call</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>prescription</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pressure</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>prevertebral</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>prilocaine</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>prior blocks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>prior imaging</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>probable</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>procaine</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>prone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>psychometric screen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>radiologist</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>referrer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>report</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>retropharyngeal abscess</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>rib count from T12</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>right</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>right decubitus</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>role not said</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>rooms</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>ropivacaine</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>rubbing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>ruptured</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>sacralised L5</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>schmorl</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>screen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>scribe</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>sedation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>seizure</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>severe</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>sighing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>similar</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>sitting</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>six lumbar vertebrae; discs L5-6 and L6-S1</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>skipped</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>soft</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>steroid</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>substantial</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>supine</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>suspect</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>suspect level</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>technologist</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>tetracaine</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>time-out</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>unable</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>uncertain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>unconfirmed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>usual pain interview</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>vascular</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>vasovagal</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>verbalising</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>verdicts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>volume</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>whole-spine count from C2</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{age} s old</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{psi} psi a.o.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>refusal</name>
        <message>
            <source> (limit: over {0})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source> at {0} min</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>'-{0}' is no time; a late entry begins with -2:00, minutes and seconds ago</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>'-{0}' is over a day ago; record it as a note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>'@{0}' is no time of day; write @09:14 or @09:14:10</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>'T12' is a vertebra; say T1-2, T11-12 or T12-L1</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>'no pain' is recorded beside a score of {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>, at most {0}/10 during injection</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>, baseline {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>, first at {0} psi above opening</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>0-5 rating</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>; that the physician accepted it ({0}) changes nothing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>; there is no disc between C1 and C2</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A database server has no key of this program: its own disk is encrypted, or should be.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A journal cannot be made at {0}: {1}. Name a folder on a local disk that exists and can be written (formatted ext4, NTFS or APFS).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dallas grade</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dallas grade not recorded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dallas {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>IASP 1994: complete relief for the expected duration, or substantial relief with the rest from another source</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Make the folder {0} writable: a journal writes beside itself.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>NOT EVALUATED</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>PENDING CT</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>PostgreSQL needs psycopg: install discorecorder[postgres].</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>T12 could be the disc T1-2 or one beside the vertebra T12; say T1-2, T11-12 or T12-L1</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>That is no database URL; write postgresql+psycopg://user@host/database.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The database driver does not know an option of {0}, or its value. Correct the URL.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The database server knows no database of that name in {0}. Create it, or check the URL.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The database server of {0} has no room or connections left. This was not recorded. Free some space on the server, then record it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The database server of {0} is away. Check the network and the server, read again, then try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The database server of {0} is shutting down or was interrupted. Read again, then try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The database server of {0} refused the user or the password. Check the URL.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The disk that holds {0} is full. What was recorded before is kept, this was not recorded. Free some space, then record it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The key file {0} cannot be made: {1}. Name one in a folder that can be written.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The key file {0} cannot be read: {1}. Bring it back, or type the recovery key; without its key the journal cannot be opened.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The key file {0} holds another key; it was left as it is. Name another key file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The key of this journal is missing: there is no keyring and no key file {0}. Bring the file back, name another in {1}, or type the recovery key: discorecorder recovery-key --restore WORDS</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The keyring did not keep the new key. Name a key file in {0} instead.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The keyring holds another key for this journal; it was left as it is.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The keyring holds no key for this journal (service {0}, user {1}). Name its key file in {2}, or type its recovery key.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no journal {0}. Check the path, or let a new one be made there.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no journal {0}. Check the path.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This computer has no keyring to keep the journal's key in ({0}). Name a key file: set {1} to a path that only you can read; it is made when it does not exist.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This user may not do that in {0}. Ask whoever looks after the server for the right to append.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a CT grade needs the level it was found at</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a batch has a number, an injection, a rate in Hz and at least one pressure</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a batch's time carries its offset and whole milliseconds</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a birth date is written 1979-04-12, not {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a clock time is written 09:12 or 09:12:05, not {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a comma in {0} could be a decimal or a list; write {1} or leave a space</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a correct record is not corrected; record what is so now</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a correction says which record it corrects</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a date is written 2026-11-23, not {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a discogram begins with its opening record, and has one</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a discogram has an id and at least one record</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a discogram is {0}; not {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a key is 64 hexadecimal figures in small letters</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a level stands twice in the mapping; each old level has one new one</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a mapping is written 'mapping=L5-S1 to L4-5', not {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a patient is written name=DOE^JANE; mrn=...; born=1979-04-12; sex=F; accession=..., each once; what is {0}? Put a value that holds a semicolon into double quotes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a patient needs name=... and mrn=...</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a pressure of {0} psi is over {1}; check the reading</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a pressure was {0} psi under the opening pressure; check the reading</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a question is not recorded; say what is so</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a reading needs a volume, a pressure or a pain score</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a record needs its author, in one line of text; name the staff first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a record's times carry their offset and whole milliseconds</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a recorded 'next' would move when an earlier level is corrected; record the level it names</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a recovery key has {0} groups joined by hyphens, not {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a rule set by {0} does not read {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a rule set by {0} with these parameters needs {1} as well</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a rule set in {0} is a table, not {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a rule set is named like sis2004-secondary@1, not {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a rule set without a condition on the disc would be met by any disc</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a script begins with 'discogram: lumbar' (or cervical, thoracic, mixed)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a script holds one discogram; begin another file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a sham injection produced pain {0}/10: the scores are less credible</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a tear is {0}; not {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a {0} is written {"value": 1.5, "unit": "..."}, not {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a {0} needs a number and a unit, not {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a {0} record is not corrected; record what is so now</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a {0} rule set; {1} is {2}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a.o. not known</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>above_opening is true or false</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>accustomed pain beforehand {0}; leak: {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>adjacent painless</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>adjacent painless or late discordant</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>after the time comes who speaks, {0}, and a colon; not {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>an anaesthetic is named and has at most 5 percent</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>an entry is an object with a kind, not {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>an opening pressure is read on the gauge; it cannot be above opening</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>anaesthetic agent</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>anaesthetic before</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>anaesthetic concentration</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>anaesthetic volume</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>annulus not intact ({0})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>annulus on CT</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>antibiotic in the disc, or none</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>antibiotic intravenous, or none</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>any negative</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>any negative intact</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>at most {0}, next to each other</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>at this level</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>attempts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>baseline already at {0}/10</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>baseline pain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>baseline pain was {0}/10{1}; thresholds stay absolute</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>baseline pain {0} is high</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>below opening</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>both</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>both sides</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>ceiling</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>complications, or that there were none</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>concordance</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>concordance not recorded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>concordant pain is recorded, but the score never rose above {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>contrast</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>contrast agent</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>contrast concentration</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>contrast lot</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>could not be pressurised: no rise despite flow</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>criteria are written as JSON</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>criteria are written as a JSON object</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>depth of sedation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>discharge</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>discogram {0} is here already; nothing was imported</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>discogram {0} is practice, without a patient, and does not go among the records of patients; open it in practice mode. Nothing was imported</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>discogram {0} may be of a patient and does not go among what was practised; leave practice mode, then import it. Nothing was imported</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>discordant at {0} psi a.o.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>draw each region where it hurts once; take the drawing back if there is none</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>end of procedure</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>end point</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>every tested adjacent disc painless, or one of them discordant only over {0} psi above opening</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>first pain cannot be 0; say the score, or leave out 'first'</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>fluoroscopy</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>functional anaesthetic discography: relief of more than 3 units</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>fused</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>gauge pressure at pain {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>gone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>grade {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>group {0} of the recovery key, {1}, holds a typing error</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>high opening</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>how the levels were counted is not recorded; record the numbering, then sign</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>how were the levels counted? The words could mean {0}; add '{1}=' with one of them</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>id {0} is not made of small letters, figures, hyphens and points</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>image of the {0}, {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>implausible pressure</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>inject</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>injected more than once; verdicts use the first injection until one is designated</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>injection</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>injection mode</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>injection rate</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>interpretation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>it seals pressure samples, which no document holds; copy the journal instead</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>keys pairs an action with the name of a key, for example stop = "S"</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>late is true or false, not {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>leaked ({0}) and could not be pressurised</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>leaked ({0}) and the pressure rose only {1} psi above opening</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>leaked, with no pressure to show that it was pressurised</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>level</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>low pressure</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>low_psi is over above_opening_under_psi; the lower tiers lie above it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>manometer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>manometer model</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>manometer resolution</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>medications of the day</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>missing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>name each behaviour that was seen once</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>needle approach</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>needle gauge</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>needle length</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>needle side</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>needle tip, {0} view</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>neither a firm end point nor the volume ceiling</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>neither a pain score nor the concordance was recorded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>next to this level, at {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>next to {0}, fused or not accessible: counted as absent</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no action is called {0}; F1 shows their names</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no anaesthetic was given</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no baseline</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no baseline pain was recorded; it counts as 0</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no batch comes from level {0} in {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no complication has no severity, level or action</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no concordance</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no kind of entry is called {0}; this may come from a newer discorecorder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no leak cannot prevent pressurisation; name the site of the leak</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no level is chosen for {0}; say the level first, for example L4-5</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no level is chosen yet; choose the disc first, then score</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no manometer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no pain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no pain score</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no pain score was recorded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no pain was provoked, so there is no class</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no record comes from role {0}, source {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no relief score recorded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no score before</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no second provocation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no stop reason</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no validated criteria; descriptive only</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no {0} disc was tested</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>none recorded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not evaluable: whether the pain was concordant is not recorded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not evaluable: {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not excluded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not recorded as present</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not understood: {0}; {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>nothing that is recorded is negative; say what was shown</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>nothing was said; say for example 'level L4-5' or 'pain 7'</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>nothing was taken back just now; name the record, for example 'restore record 12'</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>nucleogram</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>numbering is written in words, then {0}=..., for example 'whole-spine count from C2; five lumbar-type bodies; confirmed=Dr A'</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>numbering method</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>of an adverse event</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>one adequate disc painless, or discordant at {0}/10 or less</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>one adjacent disc painless</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>one negative disc with Dallas 0</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>opening</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>opening pressure</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>opening pressure not recorded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>opening pressure was {0} psi, over {1}: the needle tip may lie in the annulus or the end plate; indeterminate is suggested, the physician decides</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>opening pressure {0} is over {1} psi: annular or end-plate needle tip?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>other sources of pain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pain afterwards</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pain behaviours</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pain location</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pain score</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pain was called {0} although no score rose above baseline</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pain was scored against an old pressure or volume (record {0})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pain with a leak: contrast or anaesthetic outside the disc may itself provoke or numb pain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pain without a score</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pain {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pain {0} min after the anaesthetic</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pain {0} was reached after the flow stopped; the last pressure with the plunger advancing counts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pain {0}/10</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pain {0}/10 was never reached</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>patient's words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>planned role</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>position</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>positive levels of the study</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pressure above opening is not known</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pressure at first pain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pressure at pain {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pressure class</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pressure falls to {0} psi while injecting (record {1})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pressure for tiers 1 and 2</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pressure not recorded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pressure {0} (record {1}) is below the opening pressure {2}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pressure {0} (record {1}) is over {2} psi</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pressurised only to {0} psi above opening (limit: {1} or more)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pressurised to {0} psi above opening</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>primary is a list of names of rule sets</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>prior surgery {0}: false positives are more frequent after discectomy (9.1 % of discs, Wolfer 2008)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>radiation dose</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>reason for stopping</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>record {0} ({1}) stands for good and cannot be {2}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>record {0} ({1}) would move from {2} to {3}; take it back first, or correct the level, for example 'correction L4-5'</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>record {0} belongs to {1}, which was left; say why, for example 'correction pain 6 because misheard' or 'scratch record 7 because wrong level'</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>record {0} cannot be read: {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>record {0} cannot follow record {1}; read the discogram again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>record {0} corrects record {1}, which was taken back; restore that first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>record {0} does not stand any more (see record {1})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>record {0} has no {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>record {0} is {1}; it cannot become {2}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>record {0} of line {1}: numbers count from 1</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>record {0} was not taken back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>record {0}: {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>recovery pain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>relief class</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>room names no preset; there are {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>rooms: {0} cannot set {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>rooms: {0} is a table of preferences, not {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>rooms: {0}: {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>samples: sha256 is 64 hexadecimal figures</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>say behind the time what happened, for example '-2:00 pain 6'</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>say something after '{0}:'</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>say the transitional anatomy that there is, or add 'transition=none'</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>should be a number, not {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>should be pairs of old and new, not {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>should be {0}, not {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>side of the pain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>similar or exact</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>since</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>sleep</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>somebody else records into this discogram without a pause; wait, then say it again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>source is empty; a verdict without a named source means nothing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>staff are written radiologist=Dr A; technologist=T B</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>stop</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>technique</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>tested after anaesthetic was given {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the body is of kind {0}, not {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the discogram is not signed yet; enter or correct it directly, no addendum is needed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the discogram is signed; say it as an addendum</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the header {0} stands before the first clock time; here write '09:12:00 role: ...'</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the injection of {0} that is designated would be another one; take that back first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the injection was broken off because {0}; {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the line holds the unprintable character U+{0}; take it out</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the nearest that would be is {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the needle was displaced</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the opening pressure of this injection is {0} (record {1}); say 'correction opening ...', or 'stop' and 'start injection' if the disc is injected again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the opening record keeps {0} under the name {1}; it was changed by hand</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the patient asked for it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the patient could not say whether the pain was concordant</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the patient is named twice; keep one line</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the recovery key holds a typing error; compare it group by group</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the renumbering gives a tested disc the name of a fused one; pair every level that changes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the renumbering gives two discs the same name; pair every level that changes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the resolution of a manometer is over 0 and needs its unit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the script cannot be read: {0}; check the name and the rights</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the script is empty; it begins with a line such as 'discogram: lumbar'</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the script is over {0} MB; is this the right file?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the sham injection produced pain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the time a discogram was opened carries its offset</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the usual pain is bilateral and the provoked pain is on one side: similar at most; the physician chooses</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the volume or pressure at pain {0} was read more than {1} s before</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the words as heard are no text; say them again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the {0} is already recorded; correct it instead (correction ...)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>then record {0} ({1}) would not fit: {2}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>there is no discogram {0} here; 'discorecorder list' shows those there are</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>there is no header {0}; there are {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>there is no next level; say which, for example L4-5</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>there is no record {0}; the last is {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>there is no such {0}{1} to correct; say it without 'correction'</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>there is nothing to restore</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>there is nothing to take back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>these are over {0} characters</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>this injection was stopped already ({0}); say 'correction stop {1}' or 'start injection'</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>this injection was stopped; say 'start injection' if the disc is injected again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>this is not UTF-8; save the script as UTF-8 text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>this number is taken</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>this record does not continue the one before</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>transitional anatomy is {0}; not {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>two adjacent discs adequately tested, neither concordant</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>two adjacent not concordant</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>under {0} psi above opening</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>usual pain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>usual pain before the first needle</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>version counts from 1</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>volume at first pain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>volume at pain {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>was not injected</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>what was recorded is kept as it is</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>who confirmed the numbering</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>with a firm end point or at the volume ceiling</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>with neither a firm end point nor the volume ceiling</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>without a manometer there is no model, unit, resolution or zero</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} (Dallas grade {1})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} = {1} is out of range ({2} to {3})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} a.o., opening pressure not recorded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} and {1} are two levels; say one, and what belongs to it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} but not adequate: {1}{2}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} cannot be opened. Check that its folder exists, can be written, and has room left.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} cannot be read with this key: it was encrypted with another key, is damaged, or is no journal of discorecorder. Name the key file that belongs to it, or type its recovery key.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} ceiling near</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} ceiling reached</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} could be {1}; say which</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} could not be read or written: the disk reports an error, is unplugged or has no room left. What was recorded before is kept. Check the disk and its free space, then try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} does not exist in the recorded numbering ({1}); the lowest discs are {2}. Correct the numbering or the level</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} has no words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} has records already and would be {1} ({2}). Correct that level first, then the numbering</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} has too many digits to be a reading</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} has {1} injections; there is no number {2}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} holds no journal. Check the name, or let a new one be made.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} holds no key: {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} holds {1}, which is no number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is a folder or a device. Name the journal file in it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is a plain SQLite file, not an encrypted journal. Name the journal file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is a vertebra; name the disc by both, for example L4-5</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is a {1}, not {2}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is before the last entry ({1})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is before {1} of the line above; put the lines in order, or write 'late {2} ...' for what was entered after the fact</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is damaged or truncated. Do not record into it. Keep it as it is and restore the newest backup.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is from {1} to {2}, not {3}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is locked by another program. Close the other program or wait until it is done, then try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is locked by another program. Wait until it is done, then try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is measured in {1}, not {2}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is missing or no {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is negative</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is neither 'key: ...' nor '09:12:00 radiologist: ...'</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is no journal, or is truncated: {1} bytes are no whole number of pages. Keep it as it is, and restore the newest backup.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is no key; name one such as S, F9 or Ctrl+Z</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is no parameter; there are {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is no part of a rule set in {1}; it has {2}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is no region of the body map; there are {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is no rule set of this discogram; it has {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is no rule set; there are {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is not a plain number such as 12 or 1.5</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is not a whole number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is over {1} characters or not one printable line</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is read-only or not yours. Make the file writable, then try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is read-only. Make the file and its folder writable, then try again; nothing new was recorded.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is read-only. Name the server that takes writes; nothing new was recorded.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is recorded as fused; correct the numbering first if it can be injected</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is still to come; a late entry happened before now</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is three rising pressures in psi, not {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is {1}, not {2}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} is {1}; not {2}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} mL or less</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} may not be opened: permission denied. Ask whoever looks after this computer for the right to write it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} moves about the screen; choose another key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} names no disc; a mapping pairs an old level with a new one</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} names no disc; discs run from C2-3 to L5-S1, for example L4-5{1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} of 5 or more</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} of {1} tested {2} {3} served{4}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} or more</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} psi a.o.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} psi or less</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} version {1}, and this program reads version {2}; open it with the newer discorecorder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} was moved, deleted or replaced while it was open; this was not recorded. Put the file back where it was, then record it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} was not tested</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} was not tested; a CT grade is kept for a tested level</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} was read (record {1}); take it back first if there is no manometer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} was written by discorecorder {1} (schema {2}); this is {3} (schema {4}). Open it with that version or a newer one; nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} would be both {1} and {2}; give one of them another key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} {1} cannot be; enter it again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} {1} is negative; enter what the display showed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}, accepted by the physician ({1})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}, and not adjacent to a {1} disc</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}, annulus intact ({1})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}, but after anaesthetic</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}, line 1: over {1} KB; this is no file of rule sets</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}, line {1}: a rule file holds [[criteria]] tables only</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}, line {1}: nested too deeply to be a rule set</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}, line {1}: not TOML ({2})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}, line {1}: not UTF-8; save the file as UTF-8</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}, line {1}: {2}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}, line {1}: {2} exists already; give it a new id or version</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}/10 before</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}/10 or more</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}/10, baseline already at {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}/5 or more</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}: a journal is a file or a postgresql+psycopg:// URL.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}: cannot be read ({1}); name an existing file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}: no setting is called {1}; there are {2}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}: record {1} of {2} does not continue the one before; nothing was recorded. Read the discogram again and verify it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}: record {1} of {2} was recorded by somebody else. Read again, then record again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}: somebody else has recorded under this number. Read again, then record again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}: the gauge was in {1} until now. If it shows {2}, confirm it first: 'unit {3}'</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}: the record says that no manometer is used; record the manometer first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}: the settings cannot be read ({1})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}: there is no such settings file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}: type volume and pressure, for example 1.4 26, or - 26 for a pressure alone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}: {1} in discogram {2}; keep the journal as it is, restore the newest backup that 'discorecorder verify' finds intact, and compare</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}: {1} is a whole number from {2} to {3}, not {4}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}: {1} is one line of text without spaces around it, not {2}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}: {1} is over {2} characters or holds unprintable ones</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}: {1} is {2}; not {3}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}: {1}; correct the file or remove it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}: {1}; nothing was recorded. Read the discogram again and verify it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}; a signature and an addendum follow all else, set the clock right</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}; mark it as a late entry, or set the clock right</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}; no pain does not count</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0}{1} needs the vertebra below it, for example L4-5</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
</TS>
