<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>discorecorder</name>
        <message>
            <source>+{count} more</source>
            <translation>+{count} weitere</translation>
        </message>
        <message>
            <source>, practice</source>
            <translation>, Übung</translation>
        </message>
        <message>
            <source>0 to 10</source>
            <translation>0 bis 10</translation>
        </message>
        <message>
            <source>0.5 mL bupivacaine 0.5 %</source>
            <translation>0,5 mL Bupivacain 0,5 %</translation>
        </message>
        <message>
            <source>1 doubt</source>
            <translation>1 Zweifel</translation>
        </message>
        <message>
            <source>1 mL bupivacaine 0.25 %</source>
            <translation>1 mL Bupivacain 0,25 %</translation>
        </message>
        <message>
            <source>1 mL bupivacaine 0.5 %</source>
            <translation>1 mL Bupivacain 0,5 %</translation>
        </message>
        <message>
            <source>1 mL lidocaine 1 %</source>
            <translation>1 mL Lidocain 1 %</translation>
        </message>
        <message>
            <source>1 mL lidocaine 2 %</source>
            <translation>1 mL Lidocain 2 %</translation>
        </message>
        <message>
            <source>1 thing missing</source>
            <translation>1 Angabe fehlt</translation>
        </message>
        <message>
            <source>1, in its unit</source>
            <translation>1, in ihrer Einheit</translation>
        </message>
        <message>
            <source>123</source>
            <translation>123</translation>
        </message>
        <message>
            <source>1979-04-12 or 12.04.1979</source>
            <translation>1979-04-12 oder 12.04.1979</translation>
        </message>
        <message>
            <source>2026-11-20 08:00</source>
            <translation>2026-11-20 08:00</translation>
        </message>
        <message>
            <source>24 to 48 hours before, by a technologist or nurse. Ask each line, then touch its key.</source>
            <translation>24 bis 48 Stunden vorher, durch MTR oder Pflege. Fragen Sie jede Zeile, dann berühren Sie ihre Taste.</translation>
        </message>
        <message>
            <source>A concordant disc between two controls</source>
            <translation>Eine konkordante Scheibe zwischen zwei Kontrollen</translation>
        </message>
        <message>
            <source>A number in it cannot have been measured (NaN, infinite or endless).</source>
            <translation>Eine Zahl darin kann nicht gemessen worden sein (NaN, unendlich oder endlos).</translation>
        </message>
        <message>
            <source>A preset room holds the screen, keys, limits and people of one room or team. While one is used, what you change is changed in that room alone. Records and key file stay those of this computer.</source>
            <translation>Eine Raumvorgabe enthält Bildschirm, Tasten, Grenzen und Personen eines Raums oder Teams. Solange eine gilt, ändert sich nur dieser Raum. Aufzeichnungen und Schlüsseldatei bleiben die dieses Rechners.</translation>
        </message>
        <message>
            <source>A procedure is being recorded</source>
            <translation>Eine Untersuchung wird aufgezeichnet</translation>
        </message>
        <message>
            <source>A profile that ships is copied first.</source>
            <translation>Ein mitgeliefertes Profil wird zuerst kopiert.</translation>
        </message>
        <message>
            <source>A second engine beside the first; what they hear differently is asked for. None: one engine.</source>
            <translation>Eine zweite Erkennung neben der ersten; was beide verschieden hören, wird nachgefragt. Keine: eine Erkennung.</translation>
        </message>
        <message>
            <source>A simulated disc has no zero to be set.</source>
            <translation>Eine simulierte Bandscheibe hat keinen Nullpunkt, der zu setzen wäre.</translation>
        </message>
        <message>
            <source>A step over 0 in the unit of the gauge; choose the unit below.</source>
            <translation>Ein Schritt über 0 in der Einheit des Manometers; wählen Sie unten die Einheit.</translation>
        </message>
        <message>
            <source>A time of day</source>
            <translation>Eine Uhrzeit</translation>
        </message>
        <message>
            <source>A whole number from 1 to {most}.</source>
            <translation>Eine ganze Zahl von 1 bis {most}.</translation>
        </message>
        <message>
            <source>A word is found by its beginning: smi, 00417, 2026-11, l4-5, cervical, signed.</source>
            <translation>Ein Wort wird an seinem Anfang gefunden: schm, 00417, 2026-11, l4-5, cervical, signed.</translation>
        </message>
        <message>
            <source>A4 or Letter</source>
            <translation>A4 oder Letter</translation>
        </message>
        <message>
            <source>ABC</source>
            <translation>ABC</translation>
        </message>
        <message>
            <source>AP</source>
            <translation>a.p.</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Über</translation>
        </message>
        <message>
            <source>Acc {accession}</source>
            <translation>Auftrag {accession}</translation>
        </message>
        <message>
            <source>Acc. {accession}</source>
            <translation>Auftr. {accession}</translation>
        </message>
        <message>
            <source>Accession number</source>
            <translation>Auftragsnummer</translation>
        </message>
        <message>
            <source>Across the thoracolumbar junction, in atm</source>
            <translation>Über den thorakolumbalen Übergang, in atm</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Add this medication</source>
            <translation>Dieses Medikament hinzufügen</translation>
        </message>
        <message>
            <source>Addendum</source>
            <translation>Zusatz</translation>
        </message>
        <message>
            <source>Adverse event</source>
            <translation>Zwischenfall</translation>
        </message>
        <message>
            <source>After how many psi without a pain score the score is asked for.</source>
            <translation>Nach wie vielen psi ohne Schmerzwert nach dem Schmerz gefragt wird.</translation>
        </message>
        <message>
            <source>Again</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>Air kerma, mGy</source>
            <translation>Luftkerma, mGy</translation>
        </message>
        <message>
            <source>All as shipped</source>
            <translation>Alle wie ausgeliefert</translation>
        </message>
        <message>
            <source>All is well</source>
            <translation>Alles in Ordnung</translation>
        </message>
        <message>
            <source>All levels</source>
            <translation>Alle Segmente</translation>
        </message>
        <message>
            <source>All of the curve</source>
            <translation>Ganze Kurve</translation>
        </message>
        <message>
            <source>All {count} phrases are read</source>
            <translation>Alle {count} Sätze sind vorgelesen</translation>
        </message>
        <message>
            <source>Allergies</source>
            <translation>Allergien</translation>
        </message>
        <message>
            <source>Allergies asked about</source>
            <translation>Allergien erfragt</translation>
        </message>
        <message>
            <source>An invented patient, recorded with one touch. It opens practice, apart from your patients.</source>
            <translation>Ein erfundener Patient, mit einer Berührung aufgezeichnet. Es öffnet die Übung, getrennt von Ihren Patienten.</translation>
        </message>
        <message>
            <source>Annulus</source>
            <translation>Anulus</translation>
        </message>
        <message>
            <source>Another way</source>
            <translation>Auf andere Weise</translation>
        </message>
        <message>
            <source>Antibiotic</source>
            <translation>Antibiotikum</translation>
        </message>
        <message>
            <source>Antibiotic in the disc</source>
            <translation>Antibiotikum in der Scheibe</translation>
        </message>
        <message>
            <source>Apostrophe</source>
            <translation>Apostroph</translation>
        </message>
        <message>
            <source>As in a prior report</source>
            <translation>Wie im Vorbefund</translation>
        </message>
        <message>
            <source>As read</source>
            <translation>Wie vorgelesen</translation>
        </message>
        <message>
            <source>As the computer</source>
            <translation>Wie der Rechner</translation>
        </message>
        <message>
            <source>Ask for pain</source>
            <translation>Nach Schmerz fragen</translation>
        </message>
        <message>
            <source>Assistant</source>
            <translation>Assistenz</translation>
        </message>
        <message>
            <source>Assumed: {what}.</source>
            <translation>Angenommen: {what}.</translation>
        </message>
        <message>
            <source>At least {count} are needed. Go back to those that were left out.</source>
            <translation>Mindestens {count} sind nötig. Gehen Sie zu den ausgelassenen zurück.</translation>
        </message>
        <message>
            <source>At sign</source>
            <translation>Klammeraffe</translation>
        </message>
        <message>
            <source>At which level, if at one</source>
            <translation>In welchem Segment, falls in einem</translation>
        </message>
        <message>
            <source>Attach a recording</source>
            <translation>Aufzeichnung anfügen</translation>
        </message>
        <message>
            <source>Attach it</source>
            <translation>Anfügen</translation>
        </message>
        <message>
            <source>Attaching …</source>
            <translation>Wird angefügt …</translation>
        </message>
        <message>
            <source>Automated</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Back to preparation</source>
            <translation>Zur Vor­bereitung</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Zur Liste</translation>
        </message>
        <message>
            <source>Back to the room</source>
            <translation>Zurück in den Raum</translation>
        </message>
        <message>
            <source>Back to {key}</source>
            <translation>Zurück zu {key}</translation>
        </message>
        <message>
            <source>Back, not done</source>
            <translation>Zurück, nicht erledigt</translation>
        </message>
        <message>
            <source>Baseline pain</source>
            <translation>Ausgangs­schmerz</translation>
        </message>
        <message>
            <source>Baseline pain, 0 to 10</source>
            <translation>Ausgangsschmerz, 0 bis 10</translation>
        </message>
        <message>
            <source>Before any needle: provoked pain is compared with what stands here.</source>
            <translation>Vor jeder Nadel: Ausgelöster Schmerz wird mit dem verglichen, was hier steht.</translation>
        </message>
        <message>
            <source>Before the procedure</source>
            <translation>Vor der Untersuchung</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Beginnen</translation>
        </message>
        <message>
            <source>Begin with neutral names (disc A, B ...), for a screen that the patient can see.</source>
            <translation>Mit neutralen Namen beginnen (Scheibe A, B ...), wenn der Patient den Bildschirm sehen kann.</translation>
        </message>
        <message>
            <source>Below zero: {number} {unit} before any injection; set zero</source>
            <translation>Unter null: {number} {unit} vor jeder Injektion; Nullpunkt setzen</translation>
        </message>
        <message>
            <source>Birth date</source>
            <translation>Geburtsdatum</translation>
        </message>
        <message>
            <source>Blinding explained: levels are not announced, say any pain at once</source>
            <translation>Verblindung erklärt: Segmente werden nicht angesagt, jeden Schmerz sofort sagen</translation>
        </message>
        <message>
            <source>Blood thinner</source>
            <translation>Blutverdünner</translation>
        </message>
        <message>
            <source>Blood thinners asked about</source>
            <translation>Blutverdünner erfragt</translation>
        </message>
        <message>
            <source>Body map: {region}, {state}</source>
            <translation>Körperkarte: {region}, {state}</translation>
        </message>
        <message>
            <source>Bright</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Bring in a file</source>
            <translation>Datei hereinholen</translation>
        </message>
        <message>
            <source>CAPS</source>
            <translation>GROSS</translation>
        </message>
        <message>
            <source>CT follows</source>
            <translation>CT folgt</translation>
        </message>
        <message>
            <source>CT, in selected cases</source>
            <translation>CT, in ausgewählten Fällen</translation>
        </message>
        <message>
            <source>Canal diameter and cord looked at</source>
            <translation>Kanalweite und Rückenmark beurteilt</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cannot say</source>
            <translation>Kann nicht sagen</translation>
        </message>
        <message>
            <source>Capital letters</source>
            <translation>Großbuchstaben</translation>
        </message>
        <message>
            <source>Caret</source>
            <translation>Zirkumflex</translation>
        </message>
        <message>
            <source>Ceiling near</source>
            <translation>Grenze nahe</translation>
        </message>
        <message>
            <source>Certain</source>
            <translation>Sicher</translation>
        </message>
        <message>
            <source>Cervical</source>
            <translation>Zervikal</translation>
        </message>
        <message>
            <source>Cervical and lumbar</source>
            <translation>Zervikal und lumbal</translation>
        </message>
        <message>
            <source>Cervical volume</source>
            <translation>Volumen zervikal</translation>
        </message>
        <message>
            <source>Cervical, four discs</source>
            <translation>Zervikal, vier Scheiben</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Change: {line}</source>
            <translation>Ändern: {line}</translation>
        </message>
        <message>
            <source>Check the microphone</source>
            <translation>Mikrofon prüfen</translation>
        </message>
        <message>
            <source>Choose a disc</source>
            <translation>Scheibe wählen</translation>
        </message>
        <message>
            <source>Choose a disc on the spine to begin</source>
            <translation>Zum Beginn eine Scheibe an der Wirbelsäule wählen</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Datei wählen</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Ordner wählen</translation>
        </message>
        <message>
            <source>Choose a profile first.</source>
            <translation>Zuerst ein Profil wählen.</translation>
        </message>
        <message>
            <source>Choose a recording</source>
            <translation>Aufzeichnung wählen</translation>
        </message>
        <message>
            <source>Choose above how it is injected: then this is recorded too.</source>
            <translation>Wählen Sie oben, wie injiziert wird: dann wird auch dies festgehalten.</translation>
        </message>
        <message>
            <source>Choose above how the levels were counted: then this is recorded.</source>
            <translation>Wählen Sie oben, wie die Segmente gezählt wurden: dann wird dies festgehalten.</translation>
        </message>
        <message>
            <source>Choose above what it was for.</source>
            <translation>Wählen Sie oben, wofür es war.</translation>
        </message>
        <message>
            <source>Choose done, no or skipped above: then this is recorded too.</source>
            <translation>Wählen Sie oben erledigt, nein oder ausgelassen: dann wird auch dies festgehalten.</translation>
        </message>
        <message>
            <source>Choose done, no or skipped: then this is recorded too.</source>
            <translation>Wählen Sie erledigt, nein oder ausgelassen: dann wird auch dies festgehalten.</translation>
        </message>
        <message>
            <source>Choose the disc, and say which second of the recording is which moment of the record.</source>
            <translation>Bandscheibe wählen und angeben, welche Sekunde der Aufzeichnung welcher Zeitpunkt im Protokoll ist.</translation>
        </message>
        <message>
            <source>Choose the level above</source>
            <translation>Segment darüber wählen</translation>
        </message>
        <message>
            <source>Choose the level below</source>
            <translation>Segment darunter wählen</translation>
        </message>
        <message>
            <source>Choose “New discogram” above to record the first one. To try everything without a patient, choose “Practice”.</source>
            <translation>Wählen Sie oben „Neues Diskogramm“, um das erste aufzuzeichnen. Um alles ohne Patienten auszuprobieren, wählen Sie „Übung“.</translation>
        </message>
        <message>
            <source>Choose “New practice discogram” above, or one of the demonstrations beside this.</source>
            <translation>Wählen Sie oben „Neues Übungsdiskogramm“, oder eine der Demonstrationen nebenan.</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>Suche leeren</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close  Esc</source>
            <translation>Schließen  Esc</translation>
        </message>
        <message>
            <source>Close and go to the list</source>
            <translation>Schließen und zur Liste</translation>
        </message>
        <message>
            <source>Close the program</source>
            <translation>Programm schließen</translation>
        </message>
        <message>
            <source>Close this line</source>
            <translation>Diese Zeile schließen</translation>
        </message>
        <message>
            <source>Closing bracket</source>
            <translation>Klammer zu</translation>
        </message>
        <message>
            <source>Colon</source>
            <translation>Doppelpunkt</translation>
        </message>
        <message>
            <source>Comma</source>
            <translation>Komma</translation>
        </message>
        <message>
            <source>Complications</source>
            <translation>Komplikationen</translation>
        </message>
        <message>
            <source>Concordance</source>
            <translation>Konkordanz</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Sicherheit</translation>
        </message>
        <message>
            <source>Confirm what was heard</source>
            <translation>Gehörtes bestätigen</translation>
        </message>
        <message>
            <source>Confirm?</source>
            <translation>Bestätigen?</translation>
        </message>
        <message>
            <source>Confirmed by</source>
            <translation>Bestätigt von</translation>
        </message>
        <message>
            <source>Confirmed: time-out done</source>
            <translation>Bestätigt: Team-Time-out erledigt</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Verbinden</translation>
        </message>
        <message>
            <source>Connect a gauge</source>
            <translation>Ein Manometer anschließen</translation>
        </message>
        <message>
            <source>Connected to {name}.</source>
            <translation>Verbunden mit {name}.</translation>
        </message>
        <message>
            <source>Connecting to {name} …</source>
            <translation>Verbindung mit {name} wird aufgebaut …</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Einwilligung</translation>
        </message>
        <message>
            <source>Consent and blinding</source>
            <translation>Einwilligung und Verblindung</translation>
        </message>
        <message>
            <source>Consent: infection, nerve injury, what is known of disc wear both ways</source>
            <translation>Einwilligung: Infektion, Nervenschaden, was zum Bandscheibenverschleiß bekannt ist</translation>
        </message>
        <message>
            <source>Conservative treatment failed</source>
            <translation>Konservative Behandlung erfolglos</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Kontrastmittel</translation>
        </message>
        <message>
            <source>Contrast agent</source>
            <translation>Kontrastmittel</translation>
        </message>
        <message>
            <source>Control</source>
            <translation>Kontrolle</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <source>Copy for support</source>
            <translation>Für den Support kopieren</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Korrigieren</translation>
        </message>
        <message>
            <source>Correct  Enter</source>
            <translation>Korrigieren  Enter</translation>
        </message>
        <message>
            <source>Correct an entry</source>
            <translation>Eintrag korri­gieren</translation>
        </message>
        <message>
            <source>Correct: {doubt}</source>
            <translation>Korrigieren: {doubt}</translation>
        </message>
        <message>
            <source>Counted by</source>
            <translation>Gezählt von</translation>
        </message>
        <message>
            <source>Criteria results are shown while recording, which may steer the operator.</source>
            <translation>Ergebnisse der Kriterien schon während der Aufzeichnung zeigen; das kann den Untersucher beeinflussen.</translation>
        </message>
        <message>
            <source>Criteria results while recording</source>
            <translation>Kriterien während der Aufzeichnung</translation>
        </message>
        <message>
            <source>Curve over time or over volume</source>
            <translation>Kurve: Zeit oder Volumen</translation>
        </message>
        <message>
            <source>Cut off</source>
            <translation>Abgebrochen</translation>
        </message>
        <message>
            <source>Cut off: {name}</source>
            <translation>Abgebrochen: {name}</translation>
        </message>
        <message>
            <source>Dallas grade</source>
            <translation>Dallas-Grad</translation>
        </message>
        <message>
            <source>Dallas {grade}</source>
            <translation>Dallas {grade}</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Dark, dim or bright</source>
            <translation>Hellig­keit</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Delete the last character</source>
            <translation>Letztes Zeichen löschen</translation>
        </message>
        <message>
            <source>Delete the last figure</source>
            <translation>Letzte Ziffer löschen</translation>
        </message>
        <message>
            <source>Delete the room {name}</source>
            <translation>Raum {name} löschen</translation>
        </message>
        <message>
            <source>Demonstration data</source>
            <translation>Demonstrationsdaten</translation>
        </message>
        <message>
            <source>Dictation by voice: while the talk key is held, hands-free after a wake phrase, or off.</source>
            <translation>Diktat per Stimme: solange die Sprechtaste gehalten wird, freihändig nach einem Weckwort oder aus.</translation>
        </message>
        <message>
            <source>Dictation line</source>
            <translation>Diktatzeile</translation>
        </message>
        <message>
            <source>Digits and signs</source>
            <translation>Ziffern und Zeichen</translation>
        </message>
        <message>
            <source>Dim</source>
            <translation>Gedämpft</translation>
        </message>
        <message>
            <source>Disc {letter}</source>
            <translation>Scheibe {letter}</translation>
        </message>
        <message>
            <source>Discard  Esc</source>
            <translation>Verwerfen  Esc</translation>
        </message>
        <message>
            <source>Discharge sheet, PDF</source>
            <translation>Entlassungsblatt, PDF</translation>
        </message>
        <message>
            <source>Discograms</source>
            <translation>Diskogramme</translation>
        </message>
        <message>
            <source>Disconnect</source>
            <translation>Trennen</translation>
        </message>
        <message>
            <source>Discordant</source>
            <translation>Fremd</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Document, JSON</source>
            <translation>Dokument, JSON</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <source>Done: put the keyboard away</source>
            <translation>Fertig: Tastatur ausblenden</translation>
        </message>
        <message>
            <source>Dose and time</source>
            <translation>Dosis und Zeit</translation>
        </message>
        <message>
            <source>Dose area product, Gy cm²</source>
            <translation>Dosisflächenprodukt, Gy cm²</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>Zeichnen</translation>
        </message>
        <message>
            <source>Drawn: {regions}</source>
            <translation>Gezeichnet: {regions}</translation>
        </message>
        <message>
            <source>Driver arranged</source>
            <translation>Fahrer organisiert</translation>
        </message>
        <message>
            <source>Drop a procedure script (.txt) or a discogram document (.json) here, or choose it.</source>
            <translation>Legen Sie ein Untersuchungsskript (.txt) oder Diskogramm-Dokument (.json) hier ab, oder wählen Sie es.</translation>
        </message>
        <message>
            <source>Drug</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>Each line is recorded as you leave it. Ask the patient for both identifiers; do not read them out.</source>
            <translation>Jede Zeile wird beim Verlassen gespeichert. Lassen Sie sich beide Kennzeichen vom Patienten nennen; lesen Sie sie nicht vor.</translation>
        </message>
        <message>
            <source>Ear-piece</source>
            <translation>Ohrhörer</translation>
        </message>
        <message>
            <source>Earlier phrase</source>
            <translation>Voriger Satz</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>End of procedure</source>
            <translation>Ende der Untersuchung</translation>
        </message>
        <message>
            <source>End plate</source>
            <translation>Endplatte</translation>
        </message>
        <message>
            <source>End the check</source>
            <translation>Prüfung beenden</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Englisch</translation>
        </message>
        <message>
            <source>Enrol a voice</source>
            <translation>Stimme einlernen</translation>
        </message>
        <message>
            <source>Enrolled voice</source>
            <translation>Eingelernte Stimme</translation>
        </message>
        <message>
            <source>Enrolled voices</source>
            <translation>Eingelernte Stimmen</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Enter the room</source>
            <translation>In den Raum</translation>
        </message>
        <message>
            <source>Enter {missing}</source>
            <translation>Erfassen: {missing}</translation>
        </message>
        <message>
            <source>Enter, or say “{confirm}”</source>
            <translation>Eingabetaste oder „{confirm}“ sagen</translation>
        </message>
        <message>
            <source>Enter, {key} twice, or say “{confirm}”</source>
            <translation>Eingabetaste, zweimal {key} oder „{confirm}“ sagen</translation>
        </message>
        <message>
            <source>Epidural</source>
            <translation>Epidural</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Ereignisse</translation>
        </message>
        <message>
            <source>Every change is saved at once, in the room “{room}”.</source>
            <translation>Jede Änderung wird sofort gespeichert, im Raum „{room}“.</translation>
        </message>
        <message>
            <source>Every change is saved at once.</source>
            <translation>Jede Änderung wird sofort gespeichert.</translation>
        </message>
        <message>
            <source>Every person in its demonstrations is invented. It sends nothing anywhere.</source>
            <translation>Alle Personen in den Demonstrationen sind erfunden. Das Programm sendet nichts.</translation>
        </message>
        <message>
            <source>Everybody stops. One reads aloud from one screen, all agree, then it is confirmed.</source>
            <translation>Alle halten inne. Eine Person liest von einem Bildschirm vor, alle stimmen zu, dann wird bestätigt.</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Everything is recorded already; nothing is lost by leaving. It opens again from the list.</source>
            <translation>Alles ist schon gespeichert; beim Verlassen geht nichts verloren. Aus der Liste lässt es sich wieder öffnen.</translation>
        </message>
        <message>
            <source>Everything is there.</source>
            <translation>Alles ist da.</translation>
        </message>
        <message>
            <source>Exact</source>
            <translation>Identisch</translation>
        </message>
        <message>
            <source>Exclamation mark</source>
            <translation>Ausrufezeichen</translation>
        </message>
        <message>
            <source>Export: {file}</source>
            <translation>Export: {file}</translation>
        </message>
        <message>
            <source>Facet</source>
            <translation>Facette</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>Nachname</translation>
        </message>
        <message>
            <source>Female</source>
            <translation>Weiblich</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>Final</source>
            <translation>Endgültig</translation>
        </message>
        <message>
            <source>Find a discogram</source>
            <translation>Diskogramm suchen</translation>
        </message>
        <message>
            <source>Find by name, number, accession, date, level or status</source>
            <translation>Suche nach Name, Nummer, Auftrag, Datum, Segment, Status</translation>
        </message>
        <message>
            <source>Find next</source>
            <translation>Weiter suchen</translation>
        </message>
        <message>
            <source>Find previous</source>
            <translation>Zurück suchen</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Beendet</translation>
        </message>
        <message>
            <source>First pain</source>
            <translation>Erster Schmerz</translation>
        </message>
        <message>
            <source>Fluoroscopy, s</source>
            <translation>Durchleuchtung, s</translation>
        </message>
        <message>
            <source>Folder for the files</source>
            <translation>Ordner für die Dateien</translation>
        </message>
        <message>
            <source>For how many days the audio of recorded phrases is kept, encrypted. It holds patients' voices too. 0: none.</source>
            <translation>Wie viele Tage der Ton erfasster Sätze verschlüsselt aufbewahrt wird. Auch Stimmen von Patienten sind darin. 0: keiner.</translation>
        </message>
        <message>
            <source>Foraminal</source>
            <translation>Foraminal</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Vergessen</translation>
        </message>
        <message>
            <source>Forget for good?</source>
            <translation>Endgültig vergessen?</translation>
        </message>
        <message>
            <source>Freeze the curve</source>
            <translation>Kurve anhalten</translation>
        </message>
        <message>
            <source>From how many percent of a ceiling on it is called near.</source>
            <translation>Ab wie viel Prozent einer Grenze diese als nahe gilt.</translation>
        </message>
        <message>
            <source>Front</source>
            <translation>Vorn</translation>
        </message>
        <message>
            <source>Frozen: the same value for {number} s</source>
            <translation>Eingefroren: derselbe Wert seit {number} s</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Vollbild</translation>
        </message>
        <message>
            <source>Full stop</source>
            <translation>Punkt</translation>
        </message>
        <message>
            <source>Gadolinium instead</source>
            <translation>Stattdessen Gadolinium</translation>
        </message>
        <message>
            <source>Gauge</source>
            <translation>Manometer</translation>
        </message>
        <message>
            <source>Gauge: {why} The keyboard works.</source>
            <translation>Manometer: {why} Die Tastatur funktioniert.</translation>
        </message>
        <message>
            <source>German</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <source>Give the room a name first.</source>
            <translation>Geben Sie dem Raum zuerst einen Namen.</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Vorname</translation>
        </message>
        <message>
            <source>Glance view</source>
            <translation>Fern­ansicht</translation>
        </message>
        <message>
            <source>Go to the list all the same</source>
            <translation>Trotzdem zur Liste</translation>
        </message>
        <message>
            <source>Groups of preferences</source>
            <translation>Gruppen von Einstellungen</translation>
        </message>
        <message>
            <source>Hands-free</source>
            <translation>Freihändig</translation>
        </message>
        <message>
            <source>Hardly anything was heard: nearer, or turn the microphone up. Say it again.</source>
            <translation>Kaum etwas war zu hören: näher heran, oder das Mikrofon lauter stellen. Bitte noch einmal.</translation>
        </message>
        <message>
            <source>Hear how loud the microphone is, and whether a phrase is understood. Nothing is recorded.</source>
            <translation>Prüfen, wie laut das Mikrofon ist und ob ein Satz verstanden wird. Nichts wird aufgezeichnet.</translation>
        </message>
        <message>
            <source>Hear whether the ear-piece speaks, and whether it is heard by nobody else.</source>
            <translation>Hören, ob der Ohrhörer spricht und ob ihn sonst niemand hört.</translation>
        </message>
        <message>
            <source>Heard</source>
            <translation>Gehört</translation>
        </message>
        <message>
            <source>Hearing</source>
            <translation>Hört</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Hold Space or this key while you read, or press it once to begin and once to end.</source>
            <translation>Halten Sie die Leertaste oder diese Taste, solange Sie lesen, oder drücken Sie sie einmal zum Beginn und einmal zum Ende.</translation>
        </message>
        <message>
            <source>Hold the lines</source>
            <translation>Zeilen anhalten</translation>
        </message>
        <message>
            <source>Hold to talk</source>
            <translation>Sprechen: halten</translation>
        </message>
        <message>
            <source>Hold to talk; twice: confirm</source>
            <translation>Sprechen: halten; zweimal: bestätigen</translation>
        </message>
        <message>
            <source>Hold {key}, Space or this key while you read, or press it once to begin and once to end.</source>
            <translation>Halten Sie {key}, die Leertaste oder diese Taste, solange Sie lesen, oder drücken Sie sie einmal zum Beginn und einmal zum Ende.</translation>
        </message>
        <message>
            <source>How light the screen is.</source>
            <translation>Wie hell der Bildschirm ist.</translation>
        </message>
        <message>
            <source>How severe</source>
            <translation>Wie schwer</translation>
        </message>
        <message>
            <source>How the patient left</source>
            <translation>Wie der Patient gegangen ist</translation>
        </message>
        <message>
            <source>How the patient left, and with whom</source>
            <translation>Wie der Patient gegangen ist, und mit wem</translation>
        </message>
        <message>
            <source>Hyphen</source>
            <translation>Bindestrich</translation>
        </message>
        <message>
            <source>INDETERMINATE</source>
            <translation>UNBESTIMMT</translation>
        </message>
        <message>
            <source>Image saved</source>
            <translation>Bild gespeichert</translation>
        </message>
        <message>
            <source>Image saved, which view?</source>
            <translation>Bild gespeichert, in welcher Ebene?</translation>
        </message>
        <message>
            <source>Imaging at hand</source>
            <translation>Bilder liegen vor</translation>
        </message>
        <message>
            <source>Importing {name} ...</source>
            <translation>{name} wird importiert ...</translation>
        </message>
        <message>
            <source>In noise</source>
            <translation>Im Geräusch</translation>
        </message>
        <message>
            <source>In preparation</source>
            <translation>In Vorbereitung</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>In Gebrauch</translation>
        </message>
        <message>
            <source>In use: stop</source>
            <translation>In Gebrauch: beenden</translation>
        </message>
        <message>
            <source>Indication</source>
            <translation>Indikation</translation>
        </message>
        <message>
            <source>Infection asked about</source>
            <translation>Infektion erfragt</translation>
        </message>
        <message>
            <source>Inject</source>
            <translation>Injizieren</translation>
        </message>
        <message>
            <source>Injected by machine, pressures in kPa</source>
            <translation>Maschinell injiziert, Drücke in kPa</translation>
        </message>
        <message>
            <source>Injection</source>
            <translation>Injektion</translation>
        </message>
        <message>
            <source>Injection begins {time}</source>
            <translation>Injektion beginnt {time}</translation>
        </message>
        <message>
            <source>Institution</source>
            <translation>Einrichtung</translation>
        </message>
        <message>
            <source>Instructions given and explained</source>
            <translation>Anweisungen gegeben und erklärt</translation>
        </message>
        <message>
            <source>Intended use</source>
            <translation>Zweckbestimmung</translation>
        </message>
        <message>
            <source>Interpretation</source>
            <translation>Beurteilung</translation>
        </message>
        <message>
            <source>Intravenous antibiotic</source>
            <translation>Antibiotikum intravenös</translation>
        </message>
        <message>
            <source>Invented patients, recorded with one touch.</source>
            <translation>Erfundene Patienten, mit einer Berührung aufgezeichnet.</translation>
        </message>
        <message>
            <source>Iodine</source>
            <translation>Iod</translation>
        </message>
        <message>
            <source>It cannot be read: {why}</source>
            <translation>Nicht lesbar: {why}</translation>
        </message>
        <message>
            <source>It holds from the next start on.</source>
            <translation>Es gilt ab dem nächsten Start.</translation>
        </message>
        <message>
            <source>It is neither a procedure script (.txt) nor a discogram document (.json).</source>
            <translation>Es ist weder ein Untersuchungsskript (.txt) noch ein Diskogramm-Dokument (.json).</translation>
        </message>
        <message>
            <source>It is nested too deeply to be a discogram.</source>
            <translation>Es ist zu tief verschachtelt für ein Diskogramm.</translation>
        </message>
        <message>
            <source>It is no JSON: {why} in line {line}.</source>
            <translation>Es ist kein JSON: {why} in Zeile {line}.</translation>
        </message>
        <message>
            <source>It is not a certified medical device. It drives no device and gives no advice on treatment.</source>
            <translation>Es ist kein zertifiziertes Medizinprodukt. Es steuert kein Gerät und gibt keinen Rat zur Behandlung.</translation>
        </message>
        <message>
            <source>It is not written in UTF-8.</source>
            <translation>Es ist nicht in UTF-8 geschrieben.</translation>
        </message>
        <message>
            <source>It is over {megabytes} MB: no script and no document.</source>
            <translation>Es hat über {megabytes} MB: weder Skript noch Dokument.</translation>
        </message>
        <message>
            <source>It takes half a minute, more on a busy computer. Nothing of an older voice is lost by ending it.</source>
            <translation>Das dauert eine halbe Minute, auf einem beschäftigten Computer länger. Wer abbricht, verliert nichts von einer älteren Stimme.</translation>
        </message>
        <message>
            <source>It was recorded at</source>
            <translation>Aufgezeichnet wurde bei</translation>
        </message>
        <message>
            <source>It will be connected again by itself.</source>
            <translation>Es wird von selbst wieder verbunden.</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Keep what was heard</source>
            <translation>Gehörtes aufbewahren</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>Schlüsseldatei</translation>
        </message>
        <message>
            <source>Key of the records</source>
            <translation>Schlüssel der Aufzeichnungen</translation>
        </message>
        <message>
            <source>Key {key}</source>
            <translation>Taste {key}</translation>
        </message>
        <message>
            <source>Keyboard map</source>
            <translation>Tasten­übersicht</translation>
        </message>
        <message>
            <source>Keyboard on the screen</source>
            <translation>Bildschirmtastatur</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>L5 by the iliolumbar ligament</source>
            <translation>L5 nach dem Lig. iliolumbale</translation>
        </message>
        <message>
            <source>L5 identified by the iliolumbar ligament</source>
            <translation>L5 am Lig. iliolumbale erkannt</translation>
        </message>
        <message>
            <source>L5 is sacralised; L5-S1 is a rudimentary disc</source>
            <translation>L5 ist sakralisiert; L5-S1 ist eine rudimentäre Scheibe</translation>
        </message>
        <message>
            <source>L5 sacralised</source>
            <translation>L5 sakralisiert</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Language of dictation</source>
            <translation>Sprache des Diktats</translation>
        </message>
        <message>
            <source>Lapsed</source>
            <translation>Verfallen</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Größer</translation>
        </message>
        <message>
            <source>Last dose</source>
            <translation>Letzte Dosis</translation>
        </message>
        <message>
            <source>Last skipped or doubtful: {why}</source>
            <translation>Zuletzt übergangen oder zweifelhaft: {why}</translation>
        </message>
        <message>
            <source>Last true disc taken as L5-S1</source>
            <translation>Letzte echte Scheibe als L5-S1</translation>
        </message>
        <message>
            <source>Lateral</source>
            <translation>Seitlich</translation>
        </message>
        <message>
            <source>Leak</source>
            <translation>Austritt</translation>
        </message>
        <message>
            <source>Learn this voice</source>
            <translation>Diese Stimme einlernen</translation>
        </message>
        <message>
            <source>Learning</source>
            <translation>Einlernen</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Verlassen</translation>
        </message>
        <message>
            <source>Leave practice</source>
            <translation>Übung verlassen</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Links</translation>
        </message>
        <message>
            <source>Let the lines run</source>
            <translation>Zeilen laufen lassen</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Buchstaben</translation>
        </message>
        <message>
            <source>Letters with accents</source>
            <translation>Buchstaben mit Akzenten</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>Segmente</translation>
        </message>
        <message>
            <source>Levels, in this order</source>
            <translation>Segmente, in dieser Reihenfolge</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>Lizenzen</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Grenzen</translation>
        </message>
        <message>
            <source>Lines of the gauge, newest first</source>
            <translation>Zeilen des Manometers, neueste zuerst</translation>
        </message>
        <message>
            <source>Lines skipped</source>
            <translation>Übergangene Zeilen</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>Hört zu</translation>
        </message>
        <message>
            <source>Litigation or claim asked about</source>
            <translation>Rechtsstreit oder Anspruch erfragt</translation>
        </message>
        <message>
            <source>Lot</source>
            <translation>Charge</translation>
        </message>
        <message>
            <source>Loud enough. Say it again, or another phrase.</source>
            <translation>Laut genug. Noch einmal sagen oder einen anderen Satz.</translation>
        </message>
        <message>
            <source>Lumbar</source>
            <translation>Lumbal</translation>
        </message>
        <message>
            <source>Lumbar volume</source>
            <translation>Volumen lumbal</translation>
        </message>
        <message>
            <source>Lumbar, three discs</source>
            <translation>Lumbal, drei Scheiben</translation>
        </message>
        <message>
            <source>MET</source>
            <translation>ERFÜLLT</translation>
        </message>
        <message>
            <source>MRN {mrn}</source>
            <translation>Pat.-Nr. {mrn}</translation>
        </message>
        <message>
            <source>Male</source>
            <translation>Männlich</translation>
        </message>
        <message>
            <source>Manometer</source>
            <translation>Manometer</translation>
        </message>
        <message>
            <source>Manometer zeroed, tubing primed</source>
            <translation>Manometer genullt, Schlauch gefüllt</translation>
        </message>
        <message>
            <source>Manual</source>
            <translation>Manuell</translation>
        </message>
        <message>
            <source>Map, PDF</source>
            <translation>Karte, PDF</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>Bedeutung</translation>
        </message>
        <message>
            <source>Meaning of the signature</source>
            <translation>Bedeutung der Unterschrift</translation>
        </message>
        <message>
            <source>Measure on the curve</source>
            <translation>An der Kurve messen</translation>
        </message>
        <message>
            <source>Medical history taken</source>
            <translation>Vorgeschichte erhoben</translation>
        </message>
        <message>
            <source>Medication</source>
            <translation>Medikation</translation>
        </message>
        <message>
            <source>Medicines reviewed, pain killers above all</source>
            <translation>Medikamente geprüft, vor allem Schmerzmittel</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>Mikrofon</translation>
        </message>
        <message>
            <source>Midline</source>
            <translation>Mitte</translation>
        </message>
        <message>
            <source>Misheard after</source>
            <translation>Nachher falsch gehört</translation>
        </message>
        <message>
            <source>Misheard before</source>
            <translation>Vorher falsch gehört</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Fehlt</translation>
        </message>
        <message>
            <source>Missing: {things}</source>
            <translation>Fehlt: {things}</translation>
        </message>
        <message>
            <source>Mixed</source>
            <translation>Gemischt</translation>
        </message>
        <message>
            <source>Mixed regions</source>
            <translation>Mehrere Regionen</translation>
        </message>
        <message>
            <source>Model of the gauge</source>
            <translation>Modell des Manometers</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>Moved or deleted</source>
            <translation>Verschoben oder gelöscht</translation>
        </message>
        <message>
            <source>Movement that used to provoke the pain</source>
            <translation>Bewegung, die den Schmerz sonst auslöste</translation>
        </message>
        <message>
            <source>NOT EVALUABLE</source>
            <translation>NICHT BEURTEILBAR</translation>
        </message>
        <message>
            <source>NOT MET</source>
            <translation>NICHT ERFÜLLT</translation>
        </message>
        <message>
            <source>NOT SUSTAINED</source>
            <translation>NICHT BESTÄTIGT</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Name a folder first.</source>
            <translation>Nennen Sie zuerst einen Ordner.</translation>
        </message>
        <message>
            <source>Name of the room</source>
            <translation>Name des Raums</translation>
        </message>
        <message>
            <source>Name of who signs</source>
            <translation>Name der unterschreibenden Person</translation>
        </message>
        <message>
            <source>Needle</source>
            <translation>Nadel</translation>
        </message>
        <message>
            <source>Needle in</source>
            <translation>Nadel liegt</translation>
        </message>
        <message>
            <source>Needle in, from which side?</source>
            <translation>Nadel liegt, von welcher Seite?</translation>
        </message>
        <message>
            <source>Needle moved</source>
            <translation>Nadel verrutscht</translation>
        </message>
        <message>
            <source>Nerve check</source>
            <translation>Nervenprüfung</translation>
        </message>
        <message>
            <source>Neutral names</source>
            <translation>Neutrale Namen</translation>
        </message>
        <message>
            <source>New discogram</source>
            <translation>Neues Diskogramm</translation>
        </message>
        <message>
            <source>New discogram: {region}</source>
            <translation>Neues Diskogramm: {region}</translation>
        </message>
        <message>
            <source>New line</source>
            <translation>Neue Zeile</translation>
        </message>
        <message>
            <source>New practice discogram</source>
            <translation>Neues Übungsdiskogramm</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Next field</source>
            <translation>Nächstes Feld</translation>
        </message>
        <message>
            <source>Next level</source>
            <translation>Nächstes Segment</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Nächste Seite</translation>
        </message>
        <message>
            <source>Next phrase</source>
            <translation>Nächster Satz</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <source>No disc was put to sleep.</source>
            <translation>Keine Scheibe wurde betäubt.</translation>
        </message>
        <message>
            <source>No discogram yet.</source>
            <translation>Noch kein Diskogramm.</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Keine Taste</translation>
        </message>
        <message>
            <source>No leak</source>
            <translation>Kein Austritt</translation>
        </message>
        <message>
            <source>No level is planned yet.</source>
            <translation>Noch ist kein Segment geplant.</translation>
        </message>
        <message>
            <source>No level was tested, so the criteria say nothing.</source>
            <translation>Kein Segment wurde getestet, daher sagen die Kriterien nichts.</translation>
        </message>
        <message>
            <source>No level was tested.</source>
            <translation>Kein Segment wurde getestet.</translation>
        </message>
        <message>
            <source>No manometer</source>
            <translation>Kein Manometer</translation>
        </message>
        <message>
            <source>No name yet</source>
            <translation>Noch kein Name</translation>
        </message>
        <message>
            <source>No pain</source>
            <translation>Kein Schmerz</translation>
        </message>
        <message>
            <source>No preset: what holds for all rooms</source>
            <translation>Keine Vorgabe: was für alle Räume gilt</translation>
        </message>
        <message>
            <source>No printer is set up on this computer. Export the map and print it from another.</source>
            <translation>Auf diesem Rechner ist kein Drucker eingerichtet. Exportieren Sie die Karte, und drucken Sie sie von einem anderen.</translation>
        </message>
        <message>
            <source>No reading yet</source>
            <translation>Noch keine Ablesung</translation>
        </message>
        <message>
            <source>No rise</source>
            <translation>Kein Anstieg</translation>
        </message>
        <message>
            <source>No rule set says anything of this level yet</source>
            <translation>Noch sagt kein Regelsatz etwas zu diesem Segment</translation>
        </message>
        <message>
            <source>No sample was taken at the score of {numbers}.</source>
            <translation>Zur Schmerzangabe {numbers} gibt es keinen Messwert.</translation>
        </message>
        <message>
            <source>No sound: the part of Qt that plays it is not installed.</source>
            <translation>Kein Ton: Der Teil von Qt, der ihn abspielt, ist nicht installiert.</translation>
        </message>
        <message>
            <source>No sound: this computer has nothing to play it on.</source>
            <translation>Kein Ton: Dieser Rechner hat nichts, womit er ihn abspielt.</translation>
        </message>
        <message>
            <source>No time-out.</source>
            <translation>Kein Team-Time-out.</translation>
        </message>
        <message>
            <source>No. {number}</source>
            <translation>Nr. {number}</translation>
        </message>
        <message>
            <source>Nobody is enrolled on this computer yet.</source>
            <translation>Auf diesem Computer ist noch keine Stimme eingelernt.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keiner</translation>
        </message>
        <message>
            <source>None given</source>
            <translation>Keines gegeben</translation>
        </message>
        <message>
            <source>None of its rule sets has been verified against the primary text it is named after; the manual lists what is still to be checked, under Clinical basis.</source>
            <translation>Keiner der Regelsätze wurde am namensgebenden Originaltext geprüft; das Handbuch nennt unter „Clinical basis“, was noch zu prüfen ist.</translation>
        </message>
        <message>
            <source>None: five lumbar vertebrae</source>
            <translation>Keine: fünf Lendenwirbel</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>Nicht verbunden</translation>
        </message>
        <message>
            <source>Not done yet.</source>
            <translation>Noch nicht erledigt.</translation>
        </message>
        <message>
            <source>Not on this page</source>
            <translation>Nicht auf dieser Seite</translation>
        </message>
        <message>
            <source>Not recorded</source>
            <translation>Nicht gespeichert</translation>
        </message>
        <message>
            <source>Not recorded: {why}</source>
            <translation>Nicht gespeichert: {why}</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Nicht gespeichert</translation>
        </message>
        <message>
            <source>Not signed yet: the map is marked as a draft.</source>
            <translation>Noch nicht unterschrieben: Die Karte ist als Entwurf gekennzeichnet.</translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation>Nicht übernommen</translation>
        </message>
        <message>
            <source>Not written: {why}. Choose another folder.</source>
            <translation>Nicht geschrieben: {why}. Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Noch nicht</translation>
        </message>
        <message>
            <source>Not zeroed</source>
            <translation>Nicht genullt</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Nothing is drawn yet.</source>
            <translation>Noch ist nichts gezeichnet.</translation>
        </message>
        <message>
            <source>Nothing is found for “{text}”.</source>
            <translation>Zu „{text}“ wurde nichts gefunden.</translation>
        </message>
        <message>
            <source>Nothing is gained, so nothing was kept: {name} is heard as before.</source>
            <translation>Es bringt nichts, darum wurde nichts behalten: {name} wird gehört wie bisher.</translation>
        </message>
        <message>
            <source>Nothing is open.</source>
            <translation>Nichts ist offen.</translation>
        </message>
        <message>
            <source>Nothing is recorded here.</source>
            <translation>Hier wird nichts aufgezeichnet.</translation>
        </message>
        <message>
            <source>Nothing on the screen moves or fades by itself.</source>
            <translation>Auf dem Bildschirm bewegt oder blendet sich nichts von selbst.</translation>
        </message>
        <message>
            <source>Nothing recorded yet</source>
            <translation>Noch nichts aufgezeichnet</translation>
        </message>
        <message>
            <source>Nothing was exported yet. Open a finished discogram to export it.</source>
            <translation>Noch nichts exportiert. Öffnen Sie ein beendetes Diskogramm, um es zu exportieren.</translation>
        </message>
        <message>
            <source>Nothing was said: {why}.</source>
            <translation>Nichts wurde gesprochen: {why}.</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>Noch nichts</translation>
        </message>
        <message>
            <source>Nucleogram</source>
            <translation>Nukleogramm</translation>
        </message>
        <message>
            <source>Numbering</source>
            <translation>Zählung</translation>
        </message>
        <message>
            <source>Nurse</source>
            <translation>Pflege</translation>
        </message>
        <message>
            <source>Oblique</source>
            <translation>Schräg</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>Old audio could not be forgotten: {why}</source>
            <translation>Alte Tonaufnahmen konnten nicht gelöscht werden: {why}</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Ein</translation>
        </message>
        <message>
            <source>On the left side</source>
            <translation>Auf der linken Seite</translation>
        </message>
        <message>
            <source>On the right side</source>
            <translation>Auf der rechten Seite</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>Auf diesem Rechner</translation>
        </message>
        <message>
            <source>On this page</source>
            <translation>Auf dieser Seite</translation>
        </message>
        <message>
            <source>One character to the left</source>
            <translation>Ein Zeichen nach links</translation>
        </message>
        <message>
            <source>One character to the right</source>
            <translation>Ein Zeichen nach rechts</translation>
        </message>
        <message>
            <source>One engine</source>
            <translation>Eine Erkennung</translation>
        </message>
        <message>
            <source>One moment</source>
            <translation>Einen Moment</translation>
        </message>
        <message>
            <source>Only English phrases are read and learnt; German dictation gains nothing.</source>
            <translation>Gelesen und gelernt werden nur englische Sätze; deutsches Diktat gewinnt dadurch nichts.</translation>
        </message>
        <message>
            <source>Only {count} readings came in the last second. Wait until the gauge sends, or read what it shows and write it into the profile as zero.</source>
            <translation>In der letzten Sekunde kamen nur {count} Werte. Warten, bis das Manometer sendet, oder ablesen, was es zeigt, und das als zero in das Profil schreiben.</translation>
        </message>
        <message>
            <source>Only {engine} learns voices, and the preferences name another recogniser.</source>
            <translation>Nur {engine} lernt Stimmen, und die Einstellungen nennen eine andere Erkennung.</translation>
        </message>
        <message>
            <source>Only {megabytes} MB are left on the disk of the records. Free some space before the next procedure.</source>
            <translation>Nur noch {megabytes} MB frei auf der Platte der Aufzeichnungen. Schaffen Sie Platz vor der nächsten Untersuchung.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Open the folder of {file}</source>
            <translation>Ordner von {file} öffnen</translation>
        </message>
        <message>
            <source>Open the gauge to the air at the height of the disc, and wait until it is quiet.</source>
            <translation>Das Manometer in Höhe der Bandscheibe zur Luft öffnen und warten, bis es ruhig steht.</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Öffnung</translation>
        </message>
        <message>
            <source>Opening bracket</source>
            <translation>Klammer auf</translation>
        </message>
        <message>
            <source>Opening pressure</source>
            <translation>Öffnungs­druck</translation>
        </message>
        <message>
            <source>Opening pressure {time}</source>
            <translation>Öffnungsdruck {time}</translation>
        </message>
        <message>
            <source>Opening pressure, for example 12</source>
            <translation>Öffnungsdruck, zum Beispiel 12</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>Untersucher</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Andere</translation>
        </message>
        <message>
            <source>Other rule sets, listed and never blended</source>
            <translation>Andere Regelsätze, aufgeführt und nie vermischt</translation>
        </message>
        <message>
            <source>Out of range: {number} {unit}, and its limit is {limit}</source>
            <translation>Außerhalb des Messbereichs: {number} {unit}, die Grenze ist {limit}</translation>
        </message>
        <message>
            <source>Over midnight; a name in Arabic</source>
            <translation>Über Mitternacht; ein arabischer Name</translation>
        </message>
        <message>
            <source>Own rule sets</source>
            <translation>Eigene Regelsätze</translation>
        </message>
        <message>
            <source>PENDING CT</source>
            <translation>CT AUSSTEHEND</translation>
        </message>
        <message>
            <source>PRACTICE, nothing is kept</source>
            <translation>ÜBUNG, nichts wird behalten</translation>
        </message>
        <message>
            <source>PRACTICE: no patient. Nothing here goes among the records of patients.</source>
            <translation>ÜBUNG: kein Patient. Nichts hiervon gelangt zu den Aufzeichnungen von Patienten.</translation>
        </message>
        <message>
            <source>Page before</source>
            <translation>Vorige Seite</translation>
        </message>
        <message>
            <source>Page width</source>
            <translation>Seitenbreite</translation>
        </message>
        <message>
            <source>Page {page}</source>
            <translation>Seite {page}</translation>
        </message>
        <message>
            <source>Page {page} of {count}</source>
            <translation>Seite {page} von {count}</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>Pages of the manual</source>
            <translation>Seiten des Handbuchs</translation>
        </message>
        <message>
            <source>Pages printed</source>
            <translation>Gedruckte Seiten</translation>
        </message>
        <message>
            <source>Pain</source>
            <translation>Schmerz</translation>
        </message>
        <message>
            <source>Pain 0</source>
            <translation>Schmerz 0</translation>
        </message>
        <message>
            <source>Pain 1</source>
            <translation>Schmerz 1</translation>
        </message>
        <message>
            <source>Pain 10</source>
            <translation>Schmerz 10</translation>
        </message>
        <message>
            <source>Pain 2</source>
            <translation>Schmerz 2</translation>
        </message>
        <message>
            <source>Pain 3</source>
            <translation>Schmerz 3</translation>
        </message>
        <message>
            <source>Pain 4</source>
            <translation>Schmerz 4</translation>
        </message>
        <message>
            <source>Pain 5</source>
            <translation>Schmerz 5</translation>
        </message>
        <message>
            <source>Pain 6</source>
            <translation>Schmerz 6</translation>
        </message>
        <message>
            <source>Pain 7</source>
            <translation>Schmerz 7</translation>
        </message>
        <message>
            <source>Pain 8</source>
            <translation>Schmerz 8</translation>
        </message>
        <message>
            <source>Pain 9</source>
            <translation>Schmerz 9</translation>
        </message>
        <message>
            <source>Pain after the anaesthetic</source>
            <translation>Schmerz nach der Betäubung</translation>
        </message>
        <message>
            <source>Pain after the anaesthetic, 0 to 10, for example 2 at 10 minutes</source>
            <translation>Schmerz nach der Betäubung, 0 bis 10, zum Beispiel 2 at 10 minutes</translation>
        </message>
        <message>
            <source>Pain at {level}</source>
            <translation>Schmerz in {level}</translation>
        </message>
        <message>
            <source>Pain at {minute} minutes: {state}</source>
            <translation>Schmerz nach {minute} Minuten: {state}</translation>
        </message>
        <message>
            <source>Pain in recovery</source>
            <translation>Schmerz im Aufwachraum</translation>
        </message>
        <message>
            <source>Pain just now, before any level</source>
            <translation>Schmerz jetzt, vor jedem Segment</translation>
        </message>
        <message>
            <source>Pain just now, before any level, 0 to 10</source>
            <translation>Schmerz jetzt, vor jedem Segment, 0 bis 10</translation>
        </message>
        <message>
            <source>Pain killer</source>
            <translation>Schmerzmittel</translation>
        </message>
        <message>
            <source>Pain {least} or more</source>
            <translation>Schmerz {least} oder mehr</translation>
        </message>
        <message>
            <source>Pain {minute} minutes after the anaesthetic</source>
            <translation>Schmerz {minute} Minuten nach der Betäubung</translation>
        </message>
        <message>
            <source>Pain {score} of 10</source>
            <translation>Schmerz {score} von 10</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>Path of a profile</source>
            <translation>Pfad eines Profils</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>Patient</translation>
        </message>
        <message>
            <source>Patient and order</source>
            <translation>Patient und Auftrag</translation>
        </message>
        <message>
            <source>Patient can see this screen</source>
            <translation>Patient sieht mit</translation>
        </message>
        <message>
            <source>Patient not recorded</source>
            <translation>Patient nicht erfasst</translation>
        </message>
        <message>
            <source>Patient's wish</source>
            <translation>Patienten­wunsch</translation>
        </message>
        <message>
            <source>Patient's words</source>
            <translation>Worte des Patienten</translation>
        </message>
        <message>
            <source>Peak pressure</source>
            <translation>Höchster Druck</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Phrase {number} of {count}</source>
            <translation>Satz {number} von {count}</translation>
        </message>
        <message>
            <source>Phrases read</source>
            <translation>Vorgelesene Sätze</translation>
        </message>
        <message>
            <source>Physician's interpretation</source>
            <translation>Ärztliche Beurteilung</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>Planned levels</source>
            <translation>Geplante Segmente</translation>
        </message>
        <message>
            <source>Planned levels only</source>
            <translation>Nur geplante Segmente</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Lagerung</translation>
        </message>
        <message>
            <source>Position and means</source>
            <translation>Lagerung und Mittel</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>Übung</translation>
        </message>
        <message>
            <source>Practise without a patient, in a journal of its own</source>
            <translation>Ohne Patienten üben, in einem eigenen Journal</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Pregnancy or nursing asked about</source>
            <translation>Schwangerschaft oder Stillzeit erfragt</translation>
        </message>
        <message>
            <source>Preliminary, CT is still to come</source>
            <translation>Vorläufig, CT steht noch aus</translation>
        </message>
        <message>
            <source>Preliminary. Results are still to come.</source>
            <translation>Vorläufig. Ergebnisse stehen noch aus.</translation>
        </message>
        <message>
            <source>Premedication</source>
            <translation>Prämedikation</translation>
        </message>
        <message>
            <source>Preparation call</source>
            <translation>Vor­bereitungs­gespräch</translation>
        </message>
        <message>
            <source>Preparation call made</source>
            <translation>Vorbereitungsgespräch geführt</translation>
        </message>
        <message>
            <source>Prescription for the pain</source>
            <translation>Rezept gegen den Schmerz</translation>
        </message>
        <message>
            <source>Preset rooms: what differs there from the rest.</source>
            <translation>Vorgaben für Räume: was dort vom Übrigen abweicht.</translation>
        </message>
        <message>
            <source>Press a key</source>
            <translation>Taste drücken</translation>
        </message>
        <message>
            <source>Pressure</source>
            <translation>Druck</translation>
        </message>
        <message>
            <source>Pressure above opening and pain</source>
            <translation>Druck über Öffnungsdruck und Schmerz</translation>
        </message>
        <message>
            <source>Pressure limit</source>
            <translation>Druckgrenze</translation>
        </message>
        <message>
            <source>Pressure {unit}</source>
            <translation>Druck {unit}</translation>
        </message>
        <message>
            <source>Pressure, painful disc</source>
            <translation>Druck, schmerzhafte Scheibe</translation>
        </message>
        <message>
            <source>Pressure, painless disc</source>
            <translation>Druck, schmerzfreie Scheibe</translation>
        </message>
        <message>
            <source>Prevertebral</source>
            <translation>Prävertebral</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Drucken</translation>
        </message>
        <message>
            <source>Print and leave</source>
            <translation>Drucken und entlassen</translation>
        </message>
        <message>
            <source>Print the map</source>
            <translation>Karte drucken</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Drucker</translation>
        </message>
        <message>
            <source>Prior MRI, CT, X-rays brought</source>
            <translation>Frühere MRT, CT, Röntgenbilder mitgebracht</translation>
        </message>
        <message>
            <source>Prior blocks asked about</source>
            <translation>Frühere Blockaden erfragt</translation>
        </message>
        <message>
            <source>Probable</source>
            <translation>Wahrscheinlich</translation>
        </message>
        <message>
            <source>Procedure</source>
            <translation>Untersuchung</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>Profil</translation>
        </message>
        <message>
            <source>Profile of the gauge</source>
            <translation>Profil des Manometers</translation>
        </message>
        <message>
            <source>Profiles of gauges</source>
            <translation>Profile von Manometern</translation>
        </message>
        <message>
            <source>Profiles that ship</source>
            <translation>Mitgelieferte Profile</translation>
        </message>
        <message>
            <source>Prone</source>
            <translation>Bauchlage</translation>
        </message>
        <message>
            <source>Pronunciations of the site</source>
            <translation>Eigene Aussprachen</translation>
        </message>
        <message>
            <source>Psychometric screen</source>
            <translation>Psychometrischer Test</translation>
        </message>
        <message>
            <source>Put to sleep</source>
            <translation>Betäuben</translation>
        </message>
        <message>
            <source>Put to sleep with what?</source>
            <translation>Womit betäuben?</translation>
        </message>
        <message>
            <source>Qt and PySide6: GNU Lesser General Public License, version 3, used as they are, as shared libraries.</source>
            <translation>Qt und PySide6: GNU Lesser General Public License, Version 3, unverändert als gemeinsame Bibliotheken benutzt.</translation>
        </message>
        <message>
            <source>Qt's part for sound is not installed</source>
            <translation>der Ton-Teil von Qt ist nicht installiert</translation>
        </message>
        <message>
            <source>Question mark</source>
            <translation>Fragezeichen</translation>
        </message>
        <message>
            <source>Quotation mark</source>
            <translation>Anführungszeichen</translation>
        </message>
        <message>
            <source>Radiologist</source>
            <translation>Radiologie</translation>
        </message>
        <message>
            <source>Rate measured</source>
            <translation>Gemessene Rate</translation>
        </message>
        <message>
            <source>Rate, mL per second</source>
            <translation>Rate, mL pro Sekunde</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>Noch einmal vorlesen</translation>
        </message>
        <message>
            <source>Read already. Read it again to replace it.</source>
            <translation>Schon vorgelesen. Lesen Sie ihn noch einmal, um ihn zu ersetzen.</translation>
        </message>
        <message>
            <source>Read back</source>
            <translation>Vorlesen</translation>
        </message>
        <message>
            <source>Read the time-out</source>
            <translation>Time-out vorlesen</translation>
        </message>
        <message>
            <source>Read the time-out again</source>
            <translation>Time-out nochmals vorlesen</translation>
        </message>
        <message>
            <source>Read to the patient:</source>
            <translation>Dem Patienten vorlesen:</translation>
        </message>
        <message>
            <source>Read twenty phrases once; the recogniser is adapted to that voice, and the gain is shown.</source>
            <translation>Zwanzig Sätze einmal vorlesen; die Erkennung wird an diese Stimme angepasst, und der Gewinn wird gezeigt.</translation>
        </message>
        <message>
            <source>Read-back is silent</source>
            <translation>Vorlesen ist stumm</translation>
        </message>
        <message>
            <source>Reading …</source>
            <translation>Wird gelesen …</translation>
        </message>
        <message>
            <source>Recent exports</source>
            <translation>Letzte Exporte</translation>
        </message>
        <message>
            <source>Recogniser</source>
            <translation>Spracherkennung</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Record  Enter</source>
            <translation>Speichern  Enter</translation>
        </message>
        <message>
            <source>Record again</source>
            <translation>Erneut speichern</translation>
        </message>
        <message>
            <source>Record again what was not recorded</source>
            <translation>Nicht Gespeichertes erneut speichern</translation>
        </message>
        <message>
            <source>Record number</source>
            <translation>Patientennummer</translation>
        </message>
        <message>
            <source>Record number, born</source>
            <translation>Patientennummer, geboren</translation>
        </message>
        <message>
            <source>Record the addendum</source>
            <translation>Zusatz speichern</translation>
        </message>
        <message>
            <source>Record the complication</source>
            <translation>Komplikation speichern</translation>
        </message>
        <message>
            <source>Record the discharge</source>
            <translation>Entlassung speichern</translation>
        </message>
        <message>
            <source>Record the dose</source>
            <translation>Dosis speichern</translation>
        </message>
        <message>
            <source>Record the end of the procedure</source>
            <translation>Ende der Untersuchung speichern</translation>
        </message>
        <message>
            <source>Record the result</source>
            <translation>Ergebnis speichern</translation>
        </message>
        <message>
            <source>Record the words</source>
            <translation>Worte speichern</translation>
        </message>
        <message>
            <source>Record, newest first</source>
            <translation>Protokoll, Neuestes zuerst</translation>
        </message>
        <message>
            <source>Recorded</source>
            <translation>Gespeichert</translation>
        </message>
        <message>
            <source>Recorded {time}{where}: {words}</source>
            <translation>Gespeichert {time}{where}: {words}</translation>
        </message>
        <message>
            <source>Recordings</source>
            <translation>Aufzeichnungen</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Aufzeichnungen</translation>
        </message>
        <message>
            <source>Recovery and discharge</source>
            <translation>Aufwachen und Entlassung</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wieder­herstellen</translation>
        </message>
        <message>
            <source>Reduced motion</source>
            <translation>Weniger Bewegung</translation>
        </message>
        <message>
            <source>Referring surgeon</source>
            <translation>Zuweisende Chirurgie</translation>
        </message>
        <message>
            <source>Region above</source>
            <translation>Region darüber</translation>
        </message>
        <message>
            <source>Region below</source>
            <translation>Region darunter</translation>
        </message>
        <message>
            <source>Region to the left of the figure</source>
            <translation>Region links in der Figur</translation>
        </message>
        <message>
            <source>Region to the right of the figure</source>
            <translation>Region rechts in der Figur</translation>
        </message>
        <message>
            <source>Region, fixed once opened</source>
            <translation>Region, nach Beginn fest</translation>
        </message>
        <message>
            <source>Relief</source>
            <translation>Linderung</translation>
        </message>
        <message>
            <source>Relief and complications</source>
            <translation>Linderung und Komplikationen</translation>
        </message>
        <message>
            <source>Relief as a whole</source>
            <translation>Linderung insgesamt</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Bemerkung</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Remove {drug}</source>
            <translation>{drug} entfernen</translation>
        </message>
        <message>
            <source>Reports of crashes</source>
            <translation>Absturzberichte</translation>
        </message>
        <message>
            <source>Required before signing, and printed beside the map. Lumbar MRI alone names the wrong level in about one patient of seven; say how you counted.</source>
            <translation>Vor der Unterschrift nötig, und neben der Karte gedruckt. Ein lumbales MRT allein benennt bei etwa jedem siebten Patienten das falsche Segment; geben Sie an, wie gezählt wurde.</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Resume at {level}</source>
            <translation>Fortsetzen in {level}</translation>
        </message>
        <message>
            <source>Ribs, counted from T12</source>
            <translation>Rippen, gezählt ab T12</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Rechts</translation>
        </message>
        <message>
            <source>Role of {level}</source>
            <translation>Rolle von {level}</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>Raum</translation>
        </message>
        <message>
            <source>Rooms</source>
            <translation>Räume</translation>
        </message>
        <message>
            <source>Rows of the file that are skipped: {count}. {rows}</source>
            <translation>Übergangene Zeilen der Datei: {count}. {rows}</translation>
        </message>
        <message>
            <source>Rule sets that stand first</source>
            <translation>Regelsätze, die zuerst stehen</translation>
        </message>
        <message>
            <source>S1 is lumbarised and counted as L6; discs L5-6 and L6-S1 (S1-2)</source>
            <translation>S1 ist lumbalisiert und als L6 gezählt; Scheiben L5-6 und L6-S1 (S1-2)</translation>
        </message>
        <message>
            <source>S1 lumbarised: L6</source>
            <translation>S1 lumbalisiert: L6</translation>
        </message>
        <message>
            <source>SQLCipher: its community edition, under a licence of BSD style by Zetetic LLC.</source>
            <translation>SQLCipher: Community-Ausgabe, unter einer BSD-artigen Lizenz von Zetetic LLC.</translation>
        </message>
        <message>
            <source>Said into the ear-piece: {words}</source>
            <translation>In den Ohrhörer gesprochen: {words}</translation>
        </message>
        <message>
            <source>Saturated: {number} {unit}, and {limit} is the end of its range</source>
            <translation>Am Anschlag: {number} {unit}, der Messbereich endet bei {limit}</translation>
        </message>
        <message>
            <source>Save as room</source>
            <translation>Als Raum speichern</translation>
        </message>
        <message>
            <source>Save the present preferences as a room</source>
            <translation>Jetzige Einstellungen als Raum speichern</translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>Gespeichert {time}</translation>
        </message>
        <message>
            <source>Saving ...</source>
            <translation>Speichert ...</translation>
        </message>
        <message>
            <source>Say why: the level was left since</source>
            <translation>Bitte begründen: Das Segment wurde inzwischen verlassen</translation>
        </message>
        <message>
            <source>Say: {phrase}</source>
            <translation>Sagen Sie: {phrase}</translation>
        </message>
        <message>
            <source>Schmorl node</source>
            <translation>Schmorl-Knoten</translation>
        </message>
        <message>
            <source>Scores that get their pressure: {count} ({readings}).</source>
            <translation>Schmerzangaben, die ihren Druck erhalten: {count} ({readings}).</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>Bildschirm</translation>
        </message>
        <message>
            <source>Scribe</source>
            <translation>Dokumentation</translation>
        </message>
        <message>
            <source>Scripted patient</source>
            <translation>Patient nach Drehbuch</translation>
        </message>
        <message>
            <source>Scripts and documents</source>
            <translation>Skripte und Dokumente</translation>
        </message>
        <message>
            <source>Search this page</source>
            <translation>Diese Seite durchsuchen</translation>
        </message>
        <message>
            <source>Second of the recording, from its first sample on</source>
            <translation>Sekunde der Aufzeichnung ab ihrem ersten Messwert</translation>
        </message>
        <message>
            <source>Second speech engine</source>
            <translation>Zweite Spracherkennung</translation>
        </message>
        <message>
            <source>Second speech model</source>
            <translation>Zweites Sprachmodell</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Abschnitte</translation>
        </message>
        <message>
            <source>Sedation</source>
            <translation>Sedierung</translation>
        </message>
        <message>
            <source>Sedation and other medication; the patient stays awake and answers</source>
            <translation>Sedierung und andere Medikamente; der Patient bleibt wach und antwortet</translation>
        </message>
        <message>
            <source>See what a gauge sends, beside what it means, before the first patient. Nothing is recorded.</source>
            <translation>Sehen, was ein Manometer sendet und was es bedeutet, vor dem ersten Patienten. Nichts wird aufgezeichnet.</translation>
        </message>
        <message>
            <source>See what is missing</source>
            <translation>Fehlendes ansehen</translation>
        </message>
        <message>
            <source>Semicolon</source>
            <translation>Semikolon</translation>
        </message>
        <message>
            <source>Set zero</source>
            <translation>Nullpunkt setzen</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Seven levels</source>
            <translation>Sieben Segmente</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Geschlecht</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Umschalten</translation>
        </message>
        <message>
            <source>Show criteria results</source>
            <translation>Kriterien zeigen</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Side of the usual pain</source>
            <translation>Seite des üblichen Schmerzes</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Unterschreiben</translation>
        </message>
        <message>
            <source>Sign now</source>
            <translation>Jetzt unterschreiben</translation>
        </message>
        <message>
            <source>Sign the record</source>
            <translation>Protokoll unterschreiben</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Unterschrieben</translation>
        </message>
        <message>
            <source>Signed. What is to be added is an addendum.</source>
            <translation>Unterschrieben. Was hinzukommt, ist ein Zusatz.</translation>
        </message>
        <message>
            <source>Silent for {number} s</source>
            <translation>Still seit {number} s</translation>
        </message>
        <message>
            <source>Similar</source>
            <translation>Ähnlich</translation>
        </message>
        <message>
            <source>Since {day}. Misheard words of {words}: {before} before, {after} after.</source>
            <translation>Seit {day}. Falsch gehörte Wörter von {words}: {before} vorher, {after} nachher.</translation>
        </message>
        <message>
            <source>Site unclear</source>
            <translation>Ort unklar</translation>
        </message>
        <message>
            <source>Sitting</source>
            <translation>Sitzend</translation>
        </message>
        <message>
            <source>Six lumbar vertebrae: L6</source>
            <translation>Sechs Lendenwirbel: L6</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Ausgelassen</translation>
        </message>
        <message>
            <source>Slash</source>
            <translation>Schrägstrich</translation>
        </message>
        <message>
            <source>Sleep</source>
            <translation>Betäuben</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <source>Smallest step it shows</source>
            <translation>Kleinster angezeigter Schritt</translation>
        </message>
        <message>
            <source>Something in the program failed. What was recorded is on the disk. Go on, or start the program again; a report without patient data was written.</source>
            <translation>Im Programm ist ein Fehler aufgetreten. Gespeichertes liegt auf der Platte. Machen Sie weiter, oder starten Sie das Programm neu; ein Bericht ohne Patientendaten wurde geschrieben.</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Ton</translation>
        </message>
        <message>
            <source>Sound and blinding</source>
            <translation>Ton und Verblindung</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <source>Speech model</source>
            <translation>Sprachmodell</translation>
        </message>
        <message>
            <source>Stale after</source>
            <translation>Veraltet nach</translation>
        </message>
        <message>
            <source>State another result</source>
            <translation>Anderes Ergebnis angeben</translation>
        </message>
        <message>
            <source>State another result at {level}</source>
            <translation>Anderes Ergebnis in {level} angeben</translation>
        </message>
        <message>
            <source>Statement for the report</source>
            <translation>Angabe für den Befund</translation>
        </message>
        <message>
            <source>Steroid</source>
            <translation>Steroid</translation>
        </message>
        <message>
            <source>Still looking …</source>
            <translation>Sucht noch …</translation>
        </message>
        <message>
            <source>Still open, checks will be recorded as skipped: {parts}.</source>
            <translation>Noch offen, wird als ausgelassen festgehalten: {parts}.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <source>Stop injection</source>
            <translation>Injektion stoppen</translation>
        </message>
        <message>
            <source>Stop {time}</source>
            <translation>Stopp {time}</translation>
        </message>
        <message>
            <source>Stopped for</source>
            <translation>Gestoppt wegen</translation>
        </message>
        <message>
            <source>Stopped. Why?</source>
            <translation>Gestoppt. Warum?</translation>
        </message>
        <message>
            <source>Supine</source>
            <translation>Rückenlage</translation>
        </message>
        <message>
            <source>Suspect</source>
            <translation>Verdächtig</translation>
        </message>
        <message>
            <source>Swap the two keys</source>
            <translation>Beide Tasten tauschen</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>Tab</translation>
        </message>
        <message>
            <source>Tab goes on to the next button, Enter or Space presses it, Esc discards. While you type in a line, letters and digits are text. Other keys: Preferences, Keys.</source>
            <translation>Tab geht zur nächsten Taste, Enter oder Leertaste drückt sie, Esc verwirft. Beim Tippen in einer Zeile sind Buchstaben und Ziffern Text. Andere Tasten: Einstellungen, Tasten.</translation>
        </message>
        <message>
            <source>Table, CSV</source>
            <translation>Tabelle, CSV</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <source>Take {level} off the plan</source>
            <translation>{level} aus dem Plan nehmen</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <source>Taken today</source>
            <translation>Heute genommen</translation>
        </message>
        <message>
            <source>Tap the discs to be tested, in the order of testing; a second tap takes one off.</source>
            <translation>Tippen Sie die zu testenden Scheiben in ihrer Reihenfolge an; ein zweites Tippen nimmt eine heraus.</translation>
        </message>
        <message>
            <source>Technologist</source>
            <translation>MTR</translation>
        </message>
        <message>
            <source>Test the connection</source>
            <translation>Verbindung prüfen</translation>
        </message>
        <message>
            <source>That journal is open in another window already.</source>
            <translation>Dieses Journal ist schon in einem anderen Fenster offen.</translation>
        </message>
        <message>
            <source>That of the computer</source>
            <translation>Das des Rechners</translation>
        </message>
        <message>
            <source>That was the last one.</source>
            <translation>Das war der letzte.</translation>
        </message>
        <message>
            <source>The age in seconds from which a volume or pressure beside a pain score is marked stale.</source>
            <translation>Ab welchem Alter in Sekunden Volumen oder Druck neben einem Schmerzwert als veraltet gilt.</translation>
        </message>
        <message>
            <source>The computer stays awake while this is recorded; its screen may darken.</source>
            <translation>Der Rechner bleibt während der Aufzeichnung wach; der Bildschirm kann dunkel werden.</translation>
        </message>
        <message>
            <source>The curve begins with the first reading</source>
            <translation>Die Kurve beginnt mit der ersten Ablesung</translation>
        </message>
        <message>
            <source>The ear-piece that what was heard is read back into, by its id or name; none: silence.</source>
            <translation>Der Ohrhörer, in den das Gehörte vorgelesen wird, nach Kennung oder Name; keiner: Stille.</translation>
        </message>
        <message>
            <source>The file names no unit of pressure. It is in</source>
            <translation>Die Datei nennt keine Druckeinheit. Sie ist in</translation>
        </message>
        <message>
            <source>The file that holds the key of an encrypted journal, in place of the keyring.</source>
            <translation>Die Datei mit dem Schlüssel eines verschlüsselten Journals, anstelle des Schlüsselbunds.</translation>
        </message>
        <message>
            <source>The file that says how the gauge is reached and what its lines mean. Copy one that ships and change it.</source>
            <translation>Die Datei, die sagt, wie das Manometer erreicht wird und was seine Zeilen bedeuten. Eine mitgelieferte kopieren und ändern.</translation>
        </message>
        <message>
            <source>The folder of the second engine's speech model.</source>
            <translation>Der Ordner mit dem Sprachmodell der zweiten Erkennung.</translation>
        </message>
        <message>
            <source>The folder of the speech model; none: that of the engine itself.</source>
            <translation>Der Ordner des Sprachmodells; keiner: das eigene der Erkennung.</translation>
        </message>
        <message>
            <source>The gauge is not quiet: in the last second its readings lay {spread} {unit} apart, more than {most}. Open it to the air, let go of the syringe, and try again.</source>
            <translation>Das Manometer steht nicht ruhig: In der letzten Sekunde lagen seine Werte {spread} {unit} auseinander, mehr als {most}. Zur Luft öffnen, die Spritze loslassen und noch einmal versuchen.</translation>
        </message>
        <message>
            <source>The gauge sends {unit} now, and its profile says {wanted}. Set the gauge back to {wanted}, and try again.</source>
            <translation>Das Manometer sendet jetzt {unit}, sein Profil sagt {wanted}. Das Manometer auf {wanted} zurückstellen und noch einmal versuchen.</translation>
        </message>
        <message>
            <source>The gauge sends {unit} now. Nothing of it is recorded until somebody confirms that: type unit {unit}.</source>
            <translation>Das Manometer sendet jetzt {unit}. Nichts davon wird aufgezeichnet, bis jemand das bestätigt: unit {unit} eintippen.</translation>
        </message>
        <message>
            <source>The gauge streams at the table now. Leave the procedure first.</source>
            <translation>Das Manometer sendet jetzt am Tisch. Zuerst die Untersuchung verlassen.</translation>
        </message>
        <message>
            <source>The interpretation is not recorded yet; it is lost if you leave.</source>
            <translation>Die Beurteilung ist noch nicht gespeichert; beim Verlassen geht sie verloren.</translation>
        </message>
        <message>
            <source>The keys that differ from the shipped ones.</source>
            <translation>Die Tasten, die von den mitgelieferten abweichen.</translation>
        </message>
        <message>
            <source>The language of the screen; empty takes that of the computer.</source>
            <translation>Die Sprache des Bildschirms; leer gilt die des Rechners.</translation>
        </message>
        <message>
            <source>The language that is typed and spoken; typed English always works. Spoken German needs a German model.</source>
            <translation>Die Sprache, die getippt und gesprochen wird; getipptes Englisch geht immer. Gesprochenes Deutsch braucht ein deutsches Modell.</translation>
        </message>
        <message>
            <source>The licence of the typefaces lies in {folder}.</source>
            <translation>Die Lizenz der Schriften liegt in {folder}.</translation>
        </message>
        <message>
            <source>The line as it came</source>
            <translation>Die Zeile, wie sie kam</translation>
        </message>
        <message>
            <source>The line takes the words of: {who}. Switch</source>
            <translation>Die Zeile nimmt die Worte von: {who}. Wechseln</translation>
        </message>
        <message>
            <source>The manual</source>
            <translation>Das Handbuch</translation>
        </message>
        <message>
            <source>The map</source>
            <translation>Die Karte</translation>
        </message>
        <message>
            <source>The map as it prints</source>
            <translation>Die Karte, wie sie gedruckt wird</translation>
        </message>
        <message>
            <source>The map could not be drawn: {why}</source>
            <translation>Die Karte konnte nicht gezeichnet werden: {why}</translation>
        </message>
        <message>
            <source>The map is being drawn</source>
            <translation>Die Karte wird gezeichnet</translation>
        </message>
        <message>
            <source>The map is being drawn …</source>
            <translation>Die Karte wird gezeichnet …</translation>
        </message>
        <message>
            <source>The microphone of the room, by its id or name; none: that of the computer.</source>
            <translation>Das Mikrofon des Raums, nach Kennung oder Name; keines: das des Rechners.</translation>
        </message>
        <message>
            <source>The monitor on which the glance view opens by itself, by its name.</source>
            <translation>Der Monitor, auf dem sich die Fernansicht von selbst öffnet, mit Namen.</translation>
        </message>
        <message>
            <source>The name that stands at the head of the discharge sheet.</source>
            <translation>Der Name am Kopf des Entlassungsblatts.</translation>
        </message>
        <message>
            <source>The newest {count}; older ones follow</source>
            <translation>Die neuesten {count}; ältere folgen</translation>
        </message>
        <message>
            <source>The next page names the levels, and the patient can see this screen.</source>
            <translation>Die nächste Seite nennt die Segmente, und der Patient sieht den Bildschirm.</translation>
        </message>
        <message>
            <source>The paper of the map and of the discharge sheet.</source>
            <translation>Das Papier für Karte und Entlassungsblatt.</translation>
        </message>
        <message>
            <source>The physician states {result}: {why}</source>
            <translation>Ärztliche Angabe {result}: {why}</translation>
        </message>
        <message>
            <source>The preset room that is used.</source>
            <translation>Die Raumvorgabe, die gilt.</translation>
        </message>
        <message>
            <source>The pressure in psi above opening at which the injection of a painful disc ends.</source>
            <translation>Der Druck in psi über Öffnungsdruck, bei dem die Injektion einer schmerzhaften Scheibe endet.</translation>
        </message>
        <message>
            <source>The pressure in psi above opening at which the injection of a painless disc ends.</source>
            <translation>Der Druck in psi über Öffnungsdruck, bei dem die Injektion einer schmerzfreien Scheibe endet.</translation>
        </message>
        <message>
            <source>The procedure is still open. Everything said is on the disk; it goes on at the same level.</source>
            <translation>Die Untersuchung ist noch offen. Alles Gesagte liegt auf der Platte; es geht im selben Segment weiter.</translation>
        </message>
        <message>
            <source>The profile of the gauge that streams into the record; none: pressures are typed.</source>
            <translation>Das Profil des Manometers, das in die Aufzeichnung sendet; keines: Drücke werden getippt.</translation>
        </message>
        <message>
            <source>The program cannot keep this computer awake; turn its screen saver and its sleep off.</source>
            <translation>Das Programm kann diesen Rechner nicht wach halten; schalten Sie Bildschirmschoner und Ruhezustand aus.</translation>
        </message>
        <message>
            <source>The program: Apache License, version 2.0.</source>
            <translation>Das Programm: Apache-Lizenz, Version 2.0.</translation>
        </message>
        <message>
            <source>The radiologist of this room, put into a new discogram.</source>
            <translation>Radiologin oder Radiologe dieses Raums, in ein neues Diskogramm eingesetzt.</translation>
        </message>
        <message>
            <source>The recordings are held in memory and gone when you leave; no sound is kept.</source>
            <translation>Die Aufnahmen liegen nur im Arbeitsspeicher und sind fort, wenn Sie gehen; kein Ton wird behalten.</translation>
        </message>
        <message>
            <source>The report</source>
            <translation>Der Befund</translation>
        </message>
        <message>
            <source>The result that you state; both are printed</source>
            <translation>Das Ergebnis, das Sie angeben; beide werden gedruckt</translation>
        </message>
        <message>
            <source>The rule sets that stand first on the map, one for a region.</source>
            <translation>Die Regelsätze, die auf der Karte zuerst stehen, einer je Region.</translation>
        </message>
        <message>
            <source>The screen stays on and the computer stays awake while this is recorded.</source>
            <translation>Bildschirm und Rechner bleiben während der Aufzeichnung wach.</translation>
        </message>
        <message>
            <source>The screen stays on while this is recorded; do not close the lid.</source>
            <translation>Der Bildschirm bleibt während der Aufzeichnung an; schließen Sie den Deckel nicht.</translation>
        </message>
        <message>
            <source>The scripted patient whose simulated discs stream while you practise; none: the gauge.</source>
            <translation>Der Patient nach Drehbuch, dessen simulierte Bandscheiben beim Üben senden; keiner: das Manometer.</translation>
        </message>
        <message>
            <source>The site's own pronunciations, added to those that ship.</source>
            <translation>Die eigenen Aussprachen des Hauses, zusätzlich zu den mitgelieferten.</translation>
        </message>
        <message>
            <source>The site's own rule sets, as a TOML file.</source>
            <translation>Die eigenen Regelsätze des Hauses, als TOML-Datei.</translation>
        </message>
        <message>
            <source>The study as a whole</source>
            <translation>Die ganze Untersuchung</translation>
        </message>
        <message>
            <source>The technologist of this room, put into a new discogram.</source>
            <translation>MTR dieses Raums, in ein neues Diskogramm eingesetzt.</translation>
        </message>
        <message>
            <source>The typefaces, Noto and what is made from it: SIL Open Font License, version 1.1.</source>
            <translation>Die Schriften, Noto und daraus Gemachtes: SIL Open Font License, Version 1.1.</translation>
        </message>
        <message>
            <source>The voice could not be learnt: {why}</source>
            <translation>Die Stimme konnte nicht eingelernt werden: {why}</translation>
        </message>
        <message>
            <source>The voice is being learnt</source>
            <translation>Die Stimme wird eingelernt</translation>
        </message>
        <message>
            <source>The volume in mL at which a cervical injection ends.</source>
            <translation>Das Volumen in mL, bei dem eine zervikale Injektion endet.</translation>
        </message>
        <message>
            <source>The volume in mL at which a lumbar injection ends.</source>
            <translation>Das Volumen in mL, bei dem eine lumbale Injektion endet.</translation>
        </message>
        <message>
            <source>The volume in mL at which a thoracic injection ends.</source>
            <translation>Das Volumen in mL, bei dem eine thorakale Injektion endet.</translation>
        </message>
        <message>
            <source>The wake phrase that begins each phrase of hands-free dictation.</source>
            <translation>Das Weckwort, mit dem jeder freihändig diktierte Satz beginnt.</translation>
        </message>
        <message>
            <source>The window fills the whole screen.</source>
            <translation>Das Fenster füllt den ganzen Bildschirm.</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Helligkeit</translation>
        </message>
        <message>
            <source>Then choose the region, with Ctrl+N</source>
            <translation>Dann wählen Sie die Region, mit Ctrl+N</translation>
        </message>
        <message>
            <source>There is no day {text}. Look at day and month again.</source>
            <translation>Den Tag {text} gibt es nicht. Prüfen Sie Tag und Monat.</translation>
        </message>
        <message>
            <source>There is no folder {folder}; it was not saved.</source>
            <translation>Den Ordner {folder} gibt es nicht; nicht gespeichert.</translation>
        </message>
        <message>
            <source>There is no time {text}.</source>
            <translation>Die Zeit {text} gibt es nicht.</translation>
        </message>
        <message>
            <source>This is the gauge of the room.</source>
            <translation>Das ist das Manometer des Raums.</translation>
        </message>
        <message>
            <source>This phrase does not sound like its words. Read it again, and learn once more.</source>
            <translation>Dieser Satz klingt nicht wie seine Wörter. Lesen Sie ihn noch einmal vor, und lassen Sie dann noch einmal lernen.</translation>
        </message>
        <message>
            <source>This record stands for good or was changed already; say what is so now.</source>
            <translation>Dieser Eintrag bleibt bestehen oder wurde schon geändert; halten Sie fest, was jetzt gilt.</translation>
        </message>
        <message>
            <source>This says {count} things; a correction says one</source>
            <translation>Das sagt {count} Dinge; eine Korrektur sagt eines</translation>
        </message>
        <message>
            <source>This second is in the record</source>
            <translation>Diese Sekunde ist im Protokoll</translation>
        </message>
        <message>
            <source>Thoracic</source>
            <translation>Thorakal</translation>
        </message>
        <message>
            <source>Thoracic volume</source>
            <translation>Volumen thorakal</translation>
        </message>
        <message>
            <source>Thoracic, three discs</source>
            <translation>Thorakal, drei Scheiben</translation>
        </message>
        <message>
            <source>Time of day</source>
            <translation>Uhrzeit</translation>
        </message>
        <message>
            <source>Time, s</source>
            <translation>Zeit, s</translation>
        </message>
        <message>
            <source>Time-out</source>
            <translation>Team-Time-out</translation>
        </message>
        <message>
            <source>Time-out done.</source>
            <translation>Team-Time-out erledigt.</translation>
        </message>
        <message>
            <source>Time-out skipped.</source>
            <translation>Team-Time-out ausgelassen.</translation>
        </message>
        <message>
            <source>Time-out: everybody stops, one reads aloud</source>
            <translation>Team-Time-out: Alle halten inne, eine Person liest vor</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>Zusammen</translation>
        </message>
        <message>
            <source>Too loud: further away</source>
            <translation>Zu laut: weiter weg</translation>
        </message>
        <message>
            <source>Too loud: further away, or turn the microphone down.</source>
            <translation>Zu laut: weiter weg oder das Mikrofon leiser stellen.</translation>
        </message>
        <message>
            <source>Too loud: further away, or turn the microphone down. Say it again.</source>
            <translation>Zu laut: weiter weg, oder das Mikrofon leiser stellen. Bitte noch einmal.</translation>
        </message>
        <message>
            <source>Too quiet: nearer, or turn the microphone up.</source>
            <translation>Zu leise: näher heran oder das Mikrofon lauter stellen.</translation>
        </message>
        <message>
            <source>Too short: hold the key for as long as you read. Say it again.</source>
            <translation>Zu kurz: Halten Sie die Taste, solange Sie lesen. Bitte noch einmal.</translation>
        </message>
        <message>
            <source>Touch a key, then press the one that is to do the same. Backspace gives none, Esc leaves it as it was. A foot pedal is a key.</source>
            <translation>Berühren Sie eine Taste, dann drücken Sie die, die dasselbe tun soll. Rücktaste gibt keine, Esc lässt es, wie es war. Ein Fußpedal ist eine Taste.</translation>
        </message>
        <message>
            <source>Touch again to delete</source>
            <translation>Zum Löschen nochmals berühren</translation>
        </message>
        <message>
            <source>Touch every place where it hurts; a second touch wipes it off. Arrow keys walk, Space draws.</source>
            <translation>Berühren Sie jede Stelle, die schmerzt; erneutes Berühren löscht sie. Pfeiltasten wandern, Leertaste zeichnet.</translation>
        </message>
        <message>
            <source>Transitional vertebra</source>
            <translation>Übergangswirbel</translation>
        </message>
        <message>
            <source>Try the ear-piece</source>
            <translation>Ohrhörer ausprobieren</translation>
        </message>
        <message>
            <source>Twenty phrases are read aloud once, in about three minutes. Use the microphone of the room, and the mask if you wear one. Then the recogniser is adapted, and tried on phrases that it was not adapted with.</source>
            <translation>Zwanzig Sätze werden einmal vorgelesen, das dauert etwa drei Minuten. Nehmen Sie das Mikrofon des Raums, und die Maske, falls Sie eine tragen. Dann wird die Erkennung angepasst und an Sätzen geprüft, mit denen sie nicht angepasst wurde.</translation>
        </message>
        <message>
            <source>Two short tones tell recorded from refused. The patient can hear them.</source>
            <translation>Zwei kurze Töne unterscheiden gespeichert von abgelehnt. Der Patient kann sie hören.</translation>
        </message>
        <message>
            <source>Type or dictate</source>
            <translation>Tippen oder diktieren</translation>
        </message>
        <message>
            <source>Type what is said, for example 1.4 mL 26 psi pain 7</source>
            <translation>Gesagtes eintippen, zum Beispiel 1.4 mL 26 psi pain 7</translation>
        </message>
        <message>
            <source>Uncertain</source>
            <translation>Unsicher</translation>
        </message>
        <message>
            <source>Underscore</source>
            <translation>Unterstrich</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Unit of the gauge</source>
            <translation>Einheit des Manometers</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>Verwenden</translation>
        </message>
        <message>
            <source>Use this gauge</source>
            <translation>Dieses Manometer verwenden</translation>
        </message>
        <message>
            <source>Use this voice</source>
            <translation>Diese Stimme verwenden</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>Benutzt</translation>
        </message>
        <message>
            <source>Usual for this region; recorded as you enter the room.</source>
            <translation>Für diese Region üblich; gespeichert, sobald Sie in den Raum gehen.</translation>
        </message>
        <message>
            <source>Usual pain</source>
            <translation>Üblicher Schmerz</translation>
        </message>
        <message>
            <source>Usual pain interview done, 0 to 10 scale taught</source>
            <translation>Üblichen Schmerz befragt, Skala 0 bis 10 erklärt</translation>
        </message>
        <message>
            <source>Usual pain, 0 to 10</source>
            <translation>Üblicher Schmerz, 0 bis 10</translation>
        </message>
        <message>
            <source>Usual pain: 0 none, 10 the worst there is</source>
            <translation>Üblicher Schmerz: 0 keiner, 10 der schlimmste</translation>
        </message>
        <message>
            <source>Vascular</source>
            <translation>Vaskulär</translation>
        </message>
        <message>
            <source>Verdicts</source>
            <translation>Urteile</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versionen</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>Stimme</translation>
        </message>
        <message>
            <source>Voice off</source>
            <translation>Stimme aus</translation>
        </message>
        <message>
            <source>Voice off, keyboard works</source>
            <translation>Stimme aus, Tastatur geht</translation>
        </message>
        <message>
            <source>Voice starts</source>
            <translation>Stimme startet</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Volumen</translation>
        </message>
        <message>
            <source>Volume and pressure, for example 1.4 26</source>
            <translation>Volumen und Druck, zum Beispiel 1.4 26</translation>
        </message>
        <message>
            <source>Volume limit</source>
            <translation>Volumengrenze</translation>
        </message>
        <message>
            <source>Volume mL</source>
            <translation>Volumen mL</translation>
        </message>
        <message>
            <source>Volume, pressure</source>
            <translation>Volumen, Druck</translation>
        </message>
        <message>
            <source>Waiting for lines</source>
            <translation>Wartet auf Zeilen</translation>
        </message>
        <message>
            <source>Wake phrase</source>
            <translation>Weckwort</translation>
        </message>
        <message>
            <source>Wanted too: a second identifier. The patient is recorded once it is there.</source>
            <translation>Noch nötig: ein zweites Kennzeichen. Danach wird der Patient gespeichert.</translation>
        </message>
        <message>
            <source>Wanted too: the patient's words. The score is recorded with them.</source>
            <translation>Noch nötig: die Worte des Patienten. Der Wert wird mit ihnen gespeichert.</translation>
        </message>
        <message>
            <source>Wanted: the drug.</source>
            <translation>Noch nötig: das Mittel.</translation>
        </message>
        <message>
            <source>Wanted: the drug. Touch None given if there is none.</source>
            <translation>Noch nötig: das Mittel. Berühren Sie „Keines gegeben“, wenn es keines gibt.</translation>
        </message>
        <message>
            <source>Wanted: the name of the agent. The rest is recorded with it.</source>
            <translation>Noch nötig: der Name des Mittels. Der Rest wird mit ihm gespeichert.</translation>
        </message>
        <message>
            <source>Wanted: who this is. An unknown patient is written UNKNOWN.</source>
            <translation>Noch nötig: wer es ist. Einen unbekannten Patienten schreibt man UNKNOWN.</translation>
        </message>
        <message>
            <source>What CT finds comes later, as an addendum.</source>
            <translation>Was das CT ergibt, folgt später als Zusatz.</translation>
        </message>
        <message>
            <source>What CT found, if it is about a level</source>
            <translation>Was das CT ergab, wenn es ein Segment betrifft</translation>
        </message>
        <message>
            <source>What a gauge recorded without this program: a CSV file with time, pressure and, if there is, volume.</source>
            <translation>Was ein Manometer ohne dieses Programm aufgezeichnet hat: eine CSV-Datei mit Zeit, Druck und gegebenenfalls Volumen.</translation>
        </message>
        <message>
            <source>What is confirmed</source>
            <translation>Was bestätigt wird</translation>
        </message>
        <message>
            <source>What is gained</source>
            <translation>Was es bringt</translation>
        </message>
        <message>
            <source>What is right</source>
            <translation>Was richtig ist</translation>
        </message>
        <message>
            <source>What recognises speech; all but the first need a model of the site.</source>
            <translation>Was Sprache erkennt; alle außer der ersten brauchen ein Modell des Hauses.</translation>
        </message>
        <message>
            <source>What the patient says, word for word</source>
            <translation>Was der Patient sagt, Wort für Wort</translation>
        </message>
        <message>
            <source>What to put into the profile in place of its zero.</source>
            <translation>Was im Profil anstelle seines zero stehen soll.</translation>
        </message>
        <message>
            <source>What to record</source>
            <translation>Was gespeichert wird</translation>
        </message>
        <message>
            <source>What waits for a confirmation: levels, corrections and what was not heard clearly, or everything.</source>
            <translation>Was auf eine Bestätigung wartet: Segmente, Korrekturen und undeutlich Gehörtes, oder alles.</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Was getan wurde</translation>
        </message>
        <message>
            <source>What was read is forgotten when you go back. Go back once more to leave it.</source>
            <translation>Was vorgelesen wurde, ist vergessen, wenn Sie zurückgehen. Gehen Sie noch einmal zurück, um es zu verwerfen.</translation>
        </message>
        <message>
            <source>What was said is recorded, but its audio is not kept: {why}</source>
            <translation>Das Gesagte ist erfasst, aber sein Ton wird nicht aufbewahrt: {why}</translation>
        </message>
        <message>
            <source>What you conclude, in your own words. It prints on page one of the map.</source>
            <translation>Ihr Schluss, in eigenen Worten. Er steht auf Seite eins der Karte.</translation>
        </message>
        <message>
            <source>When it is asked for</source>
            <translation>Wann danach gefragt wird</translation>
        </message>
        <message>
            <source>Where and how it usually hurts, in the patient's words</source>
            <translation>Wo und wie es üblicherweise schmerzt, in den Worten des Patienten</translation>
        </message>
        <message>
            <source>Where did contrast leak?</source>
            <translation>Wo trat Kontrastmittel aus?</translation>
        </message>
        <message>
            <source>Where the records are: a file, or the postgresql+psycopg:// URL of a server.</source>
            <translation>Wo die Aufzeichnungen liegen: eine Datei, oder die postgresql+psycopg://-URL eines Servers.</translation>
        </message>
        <message>
            <source>Where the referring MRI counts otherwise</source>
            <translation>Wo das zuweisende MRT anders zählt</translation>
        </message>
        <message>
            <source>Which?</source>
            <translation>Was davon?</translation>
        </message>
        <message>
            <source>While held</source>
            <translation>Solange gehalten</translation>
        </message>
        <message>
            <source>Who decided about stopping</source>
            <translation>Wer über das Absetzen entschied</translation>
        </message>
        <message>
            <source>Who types</source>
            <translation>Wer tippt</translation>
        </message>
        <message>
            <source>Whole page</source>
            <translation>Ganze Seite</translation>
        </message>
        <message>
            <source>Whole spine, counted from C2</source>
            <translation>Ganze Wirbelsäule, gezählt ab C2</translation>
        </message>
        <message>
            <source>Whom the patient calls</source>
            <translation>Wen der Patient anruft</translation>
        </message>
        <message>
            <source>Whom the patient calls and how, as it is printed on the discharge sheet.</source>
            <translation>Wen der Patient wie anruft, so wie es auf dem Entlassungsblatt steht.</translation>
        </message>
        <message>
            <source>Whose enrolled voice the embedded engine is adapted to; none: nobody's.</source>
            <translation>An wessen eingelernte Stimme die eingebaute Erkennung angepasst ist; niemand: an keine.</translation>
        </message>
        <message>
            <source>Whose voice?</source>
            <translation>Wessen Stimme?</translation>
        </message>
        <message>
            <source>Whose words the dictation line takes until somebody switches it.</source>
            <translation>Wessen Worte die Diktatzeile nimmt, bis jemand sie umstellt.</translation>
        </message>
        <message>
            <source>Whose words the line takes</source>
            <translation>Wessen Worte die Zeile nimmt</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>Why (may stay empty)</source>
            <translation>Warum (kann leer bleiben)</translation>
        </message>
        <message>
            <source>Why (needed: the level was left)</source>
            <translation>Warum (nötig: Das Segment wurde verlassen)</translation>
        </message>
        <message>
            <source>Why is the zero not checked?</source>
            <translation>Warum ist der Nullpunkt nicht geprüft?</translation>
        </message>
        <message>
            <source>Wipe off</source>
            <translation>Wegwischen</translation>
        </message>
        <message>
            <source>Without a manometer no pressure rule can be evaluated; say so here.</source>
            <translation>Ohne Manometer ist keine Druckregel beurteilbar; geben Sie es hier an.</translation>
        </message>
        <message>
            <source>Without a manometer; a name in Chinese</source>
            <translation>Ohne Manometer; ein chinesischer Name</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Worte</translation>
        </message>
        <message>
            <source>Words in all</source>
            <translation>Wörter insgesamt</translation>
        </message>
        <message>
            <source>Words of the addendum</source>
            <translation>Worte des Zusatzes</translation>
        </message>
        <message>
            <source>Words that the recogniser misheard of phrases that were left out while it learnt, as they were read and with the noise of a room.</source>
            <translation>Wörter, die die Erkennung falsch hörte, in Sätzen, die beim Lernen ausgelassen waren: wie vorgelesen und mit dem Geräusch eines Raums.</translation>
        </message>
        <message>
            <source>Write a plain number, such as 0.5.</source>
            <translation>Schreiben Sie eine einfache Zahl, etwa 0.5.</translation>
        </message>
        <message>
            <source>Write day and time as 2026-11-20 08:00 or 20.11.2026 8:00; leave it empty if not known.</source>
            <translation>Schreiben Sie Tag und Zeit als 2026-11-20 08:00 oder 20.11.2026 8:00; leer, wenn unbekannt.</translation>
        </message>
        <message>
            <source>Write it into the profile</source>
            <translation>In das Profil schreiben</translation>
        </message>
        <message>
            <source>Write the date as 1979-04-12 or 12.04.1979; anything else could be read two ways.</source>
            <translation>Schreiben Sie das Datum als 1979-04-12 oder 12.04.1979; alles andere ließe sich verschieden lesen.</translation>
        </message>
        <message>
            <source>Write their level, then ours: L5-S1 to L4-5. Part several by commas.</source>
            <translation>Schreiben Sie deren Segment, dann unseres: L5-S1 to L4-5. Trennen Sie mehrere mit Komma.</translation>
        </message>
        <message>
            <source>Writing …</source>
            <translation>Schreibt …</translation>
        </message>
        <message>
            <source>Written into {path}.</source>
            <translation>In {path} geschrieben.</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Gestern</translation>
        </message>
        <message>
            <source>Zero</source>
            <translation>Nullpunkt</translation>
        </message>
        <message>
            <source>Zero of the gauge</source>
            <translation>Nullpunkt des Manometers</translation>
        </message>
        <message>
            <source>Zeroed</source>
            <translation>Genullt</translation>
        </message>
        <message>
            <source>Zeroed at disc height</source>
            <translation>Auf Scheibenhöhe genullt</translation>
        </message>
        <message>
            <source>Zoom the curve in</source>
            <translation>Kurve vergrößern</translation>
        </message>
        <message>
            <source>Zoom the curve out</source>
            <translation>Kurve verkleinern</translation>
        </message>
        <message>
            <source>a code such as de</source>
            <translation>ein Kürzel wie de</translation>
        </message>
        <message>
            <source>a list of names</source>
            <translation>eine Liste von Namen</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>eine Zahl</translation>
        </message>
        <message>
            <source>a path</source>
            <translation>ein Pfad</translation>
        </message>
        <message>
            <source>a role</source>
            <translation>eine Rolle</translation>
        </message>
        <message>
            <source>a table of actions and keys</source>
            <translation>eine Tabelle von Aktionen und Tasten</translation>
        </message>
        <message>
            <source>a table of rooms</source>
            <translation>eine Tabelle von Räumen</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>eine ganze Zahl</translation>
        </message>
        <message>
            <source>a whole number of seconds</source>
            <translation>eine ganze Zahl von Sekunden</translation>
        </message>
        <message>
            <source>abandoned</source>
            <translation>abgebrochen</translation>
        </message>
        <message>
            <source>abandoned: {why}</source>
            <translation>abgebrochen: {why}</translation>
        </message>
        <message>
            <source>accession {accession}</source>
            <translation>Auftrag {accession}</translation>
        </message>
        <message>
            <source>adverse</source>
            <translation>Zwischenfall</translation>
        </message>
        <message>
            <source>adverse event</source>
            <translation>Zwischenfall</translation>
        </message>
        <message>
            <source>all capital letters</source>
            <translation>nur Großbuchstaben</translation>
        </message>
        <message>
            <source>all of the curve is shown already</source>
            <translation>die ganze Kurve ist schon zu sehen</translation>
        </message>
        <message>
            <source>allergies</source>
            <translation>Allergien</translation>
        </message>
        <message>
            <source>anaesthetic before {level} was tested</source>
            <translation>Betäubung, bevor {level} getestet war</translation>
        </message>
        <message>
            <source>analgesic</source>
            <translation>Schmerzmittel</translation>
        </message>
        <message>
            <source>annulus intact</source>
            <translation>Anulus intakt</translation>
        </message>
        <message>
            <source>annulus torn</source>
            <translation>Anulus gerissen</translation>
        </message>
        <message>
            <source>anterior</source>
            <translation>anterior</translation>
        </message>
        <message>
            <source>anterolateral</source>
            <translation>anterolateral</translation>
        </message>
        <message>
            <source>antibiotic in the disc</source>
            <translation>Antibiotikum in der Scheibe</translation>
        </message>
        <message>
            <source>anything the patient asked</source>
            <translation>was der Patient gefragt hat</translation>
        </message>
        <message>
            <source>armed</source>
            <translation>gewählt</translation>
        </message>
        <message>
            <source>articaine</source>
            <translation>Articain</translation>
        </message>
        <message>
            <source>as the patient says it: midline low back into the left buttock, worse on sitting</source>
            <translation>wie es der Patient sagt: mittig im Kreuz, bis in die linke Gesäßhälfte, schlimmer im Sitzen</translation>
        </message>
        <message>
            <source>asleep</source>
            <translation>betäubt</translation>
        </message>
        <message>
            <source>assistant</source>
            <translation>Assistenz</translation>
        </message>
        <message>
            <source>at baseline already</source>
            <translation>schon im Ausgangsschmerz</translation>
        </message>
        <message>
            <source>at {level}</source>
            <translation>in {level}</translation>
        </message>
        <message>
            <source>at {place}</source>
            <translation>bei {place}</translation>
        </message>
        <message>
            <source>audio kept until {day}</source>
            <translation>Ton bis {day} aufbewahrt</translation>
        </message>
        <message>
            <source>audio no longer kept</source>
            <translation>Ton nicht mehr aufbewahrt</translation>
        </message>
        <message>
            <source>automated</source>
            <translation>automatisch</translation>
        </message>
        <message>
            <source>back of the forearm</source>
            <translation>Unterarm hinten</translation>
        </message>
        <message>
            <source>back of the hand</source>
            <translation>Handrücken</translation>
        </message>
        <message>
            <source>back of the head</source>
            <translation>Hinterkopf</translation>
        </message>
        <message>
            <source>back of the knee</source>
            <translation>Kniekehle</translation>
        </message>
        <message>
            <source>back of the neck</source>
            <translation>Nacken</translation>
        </message>
        <message>
            <source>back of the shoulder</source>
            <translation>Schulter hinten</translation>
        </message>
        <message>
            <source>back of the thigh</source>
            <translation>Oberschenkel hinten</translation>
        </message>
        <message>
            <source>back of the upper arm</source>
            <translation>Oberarm hinten</translation>
        </message>
        <message>
            <source>baseline pain</source>
            <translation>Ausgangsschmerz</translation>
        </message>
        <message>
            <source>baseline {pain}</source>
            <translation>Ausgang {pain}</translation>
        </message>
        <message>
            <source>bilateral</source>
            <translation>beidseits</translation>
        </message>
        <message>
            <source>birth date not recorded</source>
            <translation>Geburtsdatum nicht erfasst</translation>
        </message>
        <message>
            <source>blinding</source>
            <translation>Verblindung</translation>
        </message>
        <message>
            <source>blinding explained</source>
            <translation>Verblindung erklärt</translation>
        </message>
        <message>
            <source>blood thinners</source>
            <translation>Blutverdünner</translation>
        </message>
        <message>
            <source>born {date}</source>
            <translation>geboren {date}</translation>
        </message>
        <message>
            <source>both sides</source>
            <translation>beidseits</translation>
        </message>
        <message>
            <source>breastbone</source>
            <translation>Brustbein</translation>
        </message>
        <message>
            <source>bright</source>
            <translation>hell</translation>
        </message>
        <message>
            <source>bupivacaine</source>
            <translation>Bupivacain</translation>
        </message>
        <message>
            <source>buttock</source>
            <translation>Gesäß</translation>
        </message>
        <message>
            <source>by whom</source>
            <translation>durch wen</translation>
        </message>
        <message>
            <source>by whom, when, with whom</source>
            <translation>durch wen, wann, mit wem</translation>
        </message>
        <message>
            <source>calf</source>
            <translation>Wade</translation>
        </message>
        <message>
            <source>canal diameter</source>
            <translation>Kanalweite</translation>
        </message>
        <message>
            <source>cannot say</source>
            <translation>kann nicht sagen</translation>
        </message>
        <message>
            <source>ceiling near</source>
            <translation>Grenze nahe</translation>
        </message>
        <message>
            <source>ceiling near: {now} of {ceiling} above opening</source>
            <translation>Grenze nahe: {now} von {ceiling} über Öffnungsdruck</translation>
        </message>
        <message>
            <source>ceiling reached</source>
            <translation>Grenze erreicht</translation>
        </message>
        <message>
            <source>ceilings</source>
            <translation>Grenzen</translation>
        </message>
        <message>
            <source>central</source>
            <translation>zentral</translation>
        </message>
        <message>
            <source>certain</source>
            <translation>sicher</translation>
        </message>
        <message>
            <source>chest</source>
            <translation>Brust</translation>
        </message>
        <message>
            <source>chloroprocaine</source>
            <translation>Chlorprocain</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>gewählt</translation>
        </message>
        <message>
            <source>circumferential</source>
            <translation>zirkulär</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>vollständig</translation>
        </message>
        <message>
            <source>concordant</source>
            <translation>konkordant</translation>
        </message>
        <message>
            <source>concordant, exact</source>
            <translation>konkordant, identisch</translation>
        </message>
        <message>
            <source>confirmed by {name}</source>
            <translation>bestätigt von {name}</translation>
        </message>
        <message>
            <source>consent</source>
            <translation>Einwilligung</translation>
        </message>
        <message>
            <source>conservative treatment</source>
            <translation>konservative Behandlung</translation>
        </message>
        <message>
            <source>contrast agent</source>
            <translation>Kontrastmittel</translation>
        </message>
        <message>
            <source>contrast reaction</source>
            <translation>Kontrastmittelreaktion</translation>
        </message>
        <message>
            <source>contrast, antibiotic, local anaesthetic, latex, skin preparation; or none known</source>
            <translation>Kontrastmittel, Antibiotikum, Lokalanästhetikum, Latex, Hautdesinfektion; oder keine bekannt</translation>
        </message>
        <message>
            <source>control</source>
            <translation>Kontrolle</translation>
        </message>
        <message>
            <source>control level</source>
            <translation>Kontrollsegment</translation>
        </message>
        <message>
            <source>cord injury</source>
            <translation>Rückenmarksverletzung</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>korrigiert</translation>
        </message>
        <message>
            <source>cottonball</source>
            <translation>Watteballen</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>dunkel</translation>
        </message>
        <message>
            <source>dark, dim or bright</source>
            <translation>dunkel, gedämpft oder hell</translation>
        </message>
        <message>
            <source>days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <source>dead space, mL</source>
            <translation>Totraum, mL</translation>
        </message>
        <message>
            <source>difference</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <source>dim</source>
            <translation>gedämpft</translation>
        </message>
        <message>
            <source>disc</source>
            <translation>Scheibe</translation>
        </message>
        <message>
            <source>disc not pressurised</source>
            <translation>Scheibe nicht unter Druck</translation>
        </message>
        <message>
            <source>discitis</source>
            <translation>Diszitis</translation>
        </message>
        <message>
            <source>discordant</source>
            <translation>fremd</translation>
        </message>
        <message>
            <source>discorecorder records a procedure and shows which criteria of which rule set are met as recorded. A physician concludes.</source>
            <translation>discorecorder zeichnet eine Untersuchung auf und zeigt, welche Kriterien welches Regelsatzes nach dem Protokoll erfüllt sind. Den Schluss zieht eine Ärztin oder ein Arzt.</translation>
        </message>
        <message>
            <source>discorecorder, practice</source>
            <translation>discorecorder, Übung</translation>
        </message>
        <message>
            <source>does not exist</source>
            <translation>gibt es nicht</translation>
        </message>
        <message>
            <source>does not stand any more</source>
            <translation>gilt nicht mehr</translation>
        </message>
        <message>
            <source>done</source>
            <translation>erledigt</translation>
        </message>
        <message>
            <source>drawn</source>
            <translation>gezeichnet</translation>
        </message>
        <message>
            <source>driver</source>
            <translation>Fahrer</translation>
        </message>
        <message>
            <source>drug</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>drug and dose</source>
            <translation>Mittel und Dosis</translation>
        </message>
        <message>
            <source>dural puncture</source>
            <translation>Durapunktion</translation>
        </message>
        <message>
            <source>end point {feel}</source>
            <translation>Endpunkt {feel}</translation>
        </message>
        <message>
            <source>endplate</source>
            <translation>Endplatte</translation>
        </message>
        <message>
            <source>epidural</source>
            <translation>epidural</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>identisch</translation>
        </message>
        <message>
            <source>extraforaminal</source>
            <translation>extraforaminal</translation>
        </message>
        <message>
            <source>face</source>
            <translation>Gesicht</translation>
        </message>
        <message>
            <source>facet</source>
            <translation>Facette</translation>
        </message>
        <message>
            <source>faster-whisper</source>
            <translation>faster-whisper</translation>
        </message>
        <message>
            <source>fever, skin, antibiotics, diabetes, immune system</source>
            <translation>Fieber, Haut, Antibiotika, Diabetes, Immunsystem</translation>
        </message>
        <message>
            <source>firm</source>
            <translation>fest</translation>
        </message>
        <message>
            <source>first pain</source>
            <translation>erster Schmerz</translation>
        </message>
        <message>
            <source>first pain {score}</source>
            <translation>erster Schmerz {score}</translation>
        </message>
        <message>
            <source>first pain {where}</source>
            <translation>erster Schmerz {where}</translation>
        </message>
        <message>
            <source>fissured</source>
            <translation>fissuriert</translation>
        </message>
        <message>
            <source>five lumbar-type vertebrae, no transitional vertebra</source>
            <translation>fünf Lendenwirbel, kein Übergangswirbel</translation>
        </message>
        <message>
            <source>for example 12.5</source>
            <translation>zum Beispiel 12,5</translation>
        </message>
        <message>
            <source>for example: {words}</source>
            <translation>zum Beispiel: {words}</translation>
        </message>
        <message>
            <source>foraminal</source>
            <translation>foraminal</translation>
        </message>
        <message>
            <source>front of the forearm</source>
            <translation>Unterarm vorn</translation>
        </message>
        <message>
            <source>front of the knee</source>
            <translation>Knie vorn</translation>
        </message>
        <message>
            <source>front of the neck</source>
            <translation>Hals vorn</translation>
        </message>
        <message>
            <source>front of the shoulder</source>
            <translation>Schulter vorn</translation>
        </message>
        <message>
            <source>front of the thigh</source>
            <translation>Oberschenkel vorn</translation>
        </message>
        <message>
            <source>front of the upper arm</source>
            <translation>Oberarm vorn</translation>
        </message>
        <message>
            <source>frozen</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <source>frozen {clock}</source>
            <translation>angehalten {clock}</translation>
        </message>
        <message>
            <source>frozen, measured between two cursors</source>
            <translation>angehalten, gemessen zwischen zwei Marken</translation>
        </message>
        <message>
            <source>frozen: goes on by itself in {clock}</source>
            <translation>angehalten: läuft von selbst weiter in {clock}</translation>
        </message>
        <message>
            <source>frozen: goes on with {keys}, or by itself in {clock}</source>
            <translation>angehalten: weiter mit {keys} oder von selbst in {clock}</translation>
        </message>
        <message>
            <source>frozen: goes on with {keys}, the next injection, or by itself in {clock}</source>
            <translation>angehalten: weiter mit {keys}, der nächsten Injektion oder von selbst in {clock}</translation>
        </message>
        <message>
            <source>fused</source>
            <translation>versteift</translation>
        </message>
        <message>
            <source>gauge</source>
            <translation>Manometer</translation>
        </message>
        <message>
            <source>gauge {psi}</source>
            <translation>Manometer {psi}</translation>
        </message>
        <message>
            <source>gauge {psi} psi</source>
            <translation>Manometer {psi} psi</translation>
        </message>
        <message>
            <source>gauge, no opening pressure</source>
            <translation>Manometer, kein Öffnungsdruck</translation>
        </message>
        <message>
            <source>genital area</source>
            <translation>Genitalbereich</translation>
        </message>
        <message>
            <source>given</source>
            <translation>gegeben</translation>
        </message>
        <message>
            <source>grimacing</source>
            <translation>Grimassieren</translation>
        </message>
        <message>
            <source>groin</source>
            <translation>Leiste</translation>
        </message>
        <message>
            <source>guarding</source>
            <translation>Schonhaltung</translation>
        </message>
        <message>
            <source>haematoma</source>
            <translation>Hämatom</translation>
        </message>
        <message>
            <source>headache</source>
            <translation>Kopfschmerz</translation>
        </message>
        <message>
            <source>heel</source>
            <translation>Ferse</translation>
        </message>
        <message>
            <source>history</source>
            <translation>Vorgeschichte</translation>
        </message>
        <message>
            <source>how the levels were counted</source>
            <translation>wie die Segmente gezählt wurden</translation>
        </message>
        <message>
            <source>if known: 0.05</source>
            <translation>falls bekannt: 0.05</translation>
        </message>
        <message>
            <source>illnesses, operations of the spine</source>
            <translation>Krankheiten, Operationen der Wirbelsäule</translation>
        </message>
        <message>
            <source>import</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>in the disc</source>
            <translation>in der Scheibe</translation>
        </message>
        <message>
            <source>indication</source>
            <translation>Indikation</translation>
        </message>
        <message>
            <source>infection</source>
            <translation>Infektion</translation>
        </message>
        <message>
            <source>injecting</source>
            <translation>Injektion</translation>
        </message>
        <message>
            <source>injection mode</source>
            <translation>Injektionsart</translation>
        </message>
        <message>
            <source>injection {number}</source>
            <translation>Injektion {number}</translation>
        </message>
        <message>
            <source>injection {number} of {count}</source>
            <translation>Injektion {number} von {count}</translation>
        </message>
        <message>
            <source>instructions</source>
            <translation>Anweisungen</translation>
        </message>
        <message>
            <source>instrument and result</source>
            <translation>Verfahren und Ergebnis</translation>
        </message>
        <message>
            <source>intravenous</source>
            <translation>intravenös</translation>
        </message>
        <message>
            <source>intravenous antibiotic</source>
            <translation>Antibiotikum intravenös</translation>
        </message>
        <message>
            <source>iohexol, iopamidol, ...</source>
            <translation>Iohexol, Iopamidol, ...</translation>
        </message>
        <message>
            <source>irregular</source>
            <translation>unregelmäßig</translation>
        </message>
        <message>
            <source>is it the usual pain? no answer yet</source>
            <translation>Ist es der übliche Schmerz? Noch keine Antwort</translation>
        </message>
        <message>
            <source>it cannot be started</source>
            <translation>es lässt sich nicht starten</translation>
        </message>
        <message>
            <source>it says what nobody understands</source>
            <translation>sie sagt, was niemand versteht</translation>
        </message>
        <message>
            <source>it was ended from outside</source>
            <translation>es wurde von außen beendet</translation>
        </message>
        <message>
            <source>key</source>
            <translation>Taste</translation>
        </message>
        <message>
            <source>keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>last true disc assumed to be L5-S1</source>
            <translation>letzte echte Scheibe als L5-S1 angenommen</translation>
        </message>
        <message>
            <source>late</source>
            <translation>Nachtrag</translation>
        </message>
        <message>
            <source>lateral</source>
            <translation>seitlich</translation>
        </message>
        <message>
            <source>leak</source>
            <translation>Austritt</translation>
        </message>
        <message>
            <source>leak: Schmorl</source>
            <translation>Austritt: Schmorl</translation>
        </message>
        <message>
            <source>leak: end plate</source>
            <translation>Austritt: Endplatte</translation>
        </message>
        <message>
            <source>leak: epidural</source>
            <translation>Austritt: epidural</translation>
        </message>
        <message>
            <source>leak: facet</source>
            <translation>Austritt: Facette</translation>
        </message>
        <message>
            <source>leak: foraminal</source>
            <translation>Austritt: foraminal</translation>
        </message>
        <message>
            <source>leak: prevertebral</source>
            <translation>Austritt: prävertebral</translation>
        </message>
        <message>
            <source>leak: unconfirmed</source>
            <translation>Austritt: unbestätigt</translation>
        </message>
        <message>
            <source>leak: vascular</source>
            <translation>Austritt: vaskulär</translation>
        </message>
        <message>
            <source>left</source>
            <translation>links</translation>
        </message>
        <message>
            <source>left decubitus</source>
            <translation>Linksseitenlage</translation>
        </message>
        <message>
            <source>left {part}</source>
            <translation>{part} links</translation>
        </message>
        <message>
            <source>levels in their order</source>
            <translation>Segmente in ihrer Reihenfolge</translation>
        </message>
        <message>
            <source>levels or everything</source>
            <translation>levels oder everything</translation>
        </message>
        <message>
            <source>levobupivacaine</source>
            <translation>Levobupivacain</translation>
        </message>
        <message>
            <source>lidocaine</source>
            <translation>Lidocain</translation>
        </message>
        <message>
            <source>limit {limit} mL</source>
            <translation>Grenze {limit} mL</translation>
        </message>
        <message>
            <source>litigation</source>
            <translation>Rechtsstreit</translation>
        </message>
        <message>
            <source>lobular</source>
            <translation>gelappt</translation>
        </message>
        <message>
            <source>low back</source>
            <translation>Kreuz</translation>
        </message>
        <message>
            <source>low pressure</source>
            <translation>Niederdruck</translation>
        </message>
        <message>
            <source>lower abdomen</source>
            <translation>Unterbauch</translation>
        </message>
        <message>
            <source>lumbarised S1</source>
            <translation>lumbalisierter S1</translation>
        </message>
        <message>
            <source>mL</source>
            <translation>mL</translation>
        </message>
        <message>
            <source>manometer</source>
            <translation>Manometer</translation>
        </message>
        <message>
            <source>manometer zeroed</source>
            <translation>Manometer genullt</translation>
        </message>
        <message>
            <source>manual</source>
            <translation>manuell</translation>
        </message>
        <message>
            <source>matched to a prior report</source>
            <translation>an Vorbefund angeglichen</translation>
        </message>
        <message>
            <source>medicines reviewed</source>
            <translation>Medikamente geprüft</translation>
        </message>
        <message>
            <source>mepivacaine</source>
            <translation>Mepivacain</translation>
        </message>
        <message>
            <source>mg iodine per mL</source>
            <translation>mg Iod pro mL</translation>
        </message>
        <message>
            <source>mid back</source>
            <translation>mittlerer Rücken</translation>
        </message>
        <message>
            <source>midline</source>
            <translation>Mitte</translation>
        </message>
        <message>
            <source>midline low back</source>
            <translation>Kreuz mittig</translation>
        </message>
        <message>
            <source>midline mid back</source>
            <translation>mittlerer Rücken mittig</translation>
        </message>
        <message>
            <source>midline neck</source>
            <translation>Nacken mittig</translation>
        </message>
        <message>
            <source>midline upper back</source>
            <translation>oberer Rücken mittig</translation>
        </message>
        <message>
            <source>mild</source>
            <translation>leicht</translation>
        </message>
        <message>
            <source>min:s</source>
            <translation>min:s</translation>
        </message>
        <message>
            <source>mis-hit</source>
            <translation>vertippt</translation>
        </message>
        <message>
            <source>misheard</source>
            <translation>verhört</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>gemischt</translation>
        </message>
        <message>
            <source>moderate</source>
            <translation>mittel</translation>
        </message>
        <message>
            <source>name and record number</source>
            <translation>Name und Patientennummer</translation>
        </message>
        <message>
            <source>name of the physician</source>
            <translation>Name der Ärztin oder des Arztes</translation>
        </message>
        <message>
            <source>narrowest midsagittal diameter in mm</source>
            <translation>engster mittsagittaler Durchmesser in mm</translation>
        </message>
        <message>
            <source>needle</source>
            <translation>Nadel</translation>
        </message>
        <message>
            <source>needle displaced</source>
            <translation>Nadel verrutscht</translation>
        </message>
        <message>
            <source>needle in</source>
            <translation>Nadel liegt</translation>
        </message>
        <message>
            <source>nerve check</source>
            <translation>Nervenprüfung</translation>
        </message>
        <message>
            <source>nerve irritation</source>
            <translation>Nervenreizung</translation>
        </message>
        <message>
            <source>next</source>
            <translation>folgt</translation>
        </message>
        <message>
            <source>next, {role}</source>
            <translation>folgt, {role}</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>no CT</source>
            <translation>kein CT</translation>
        </message>
        <message>
            <source>no baseline pain before this injection</source>
            <translation>kein Ausgangsschmerz vor dieser Injektion</translation>
        </message>
        <message>
            <source>no class</source>
            <translation>keine Klasse</translation>
        </message>
        <message>
            <source>no gauge waits for its zero; one that is read by eye is typed: check manometer zeroed done</source>
            <translation>kein Manometer wartet auf seinen Nullpunkt; für ein abgelesenes eintippen: check manometer zeroed done</translation>
        </message>
        <message>
            <source>no level armed</source>
            <translation>kein Segment gewählt</translation>
        </message>
        <message>
            <source>no manometer</source>
            <translation>kein Manometer</translation>
        </message>
        <message>
            <source>no microphone</source>
            <translation>kein Mikrofon</translation>
        </message>
        <message>
            <source>no new pain</source>
            <translation>unverändert</translation>
        </message>
        <message>
            <source>no opening pressure</source>
            <translation>kein Öffnungsdruck</translation>
        </message>
        <message>
            <source>no pain</source>
            <translation>kein Schmerz</translation>
        </message>
        <message>
            <source>no pain score since {since} psi</source>
            <translation>kein Schmerzwert seit {since} psi</translation>
        </message>
        <message>
            <source>no pressure</source>
            <translation>kein Druck</translation>
        </message>
        <message>
            <source>no pressure recorded</source>
            <translation>kein Druck erfasst</translation>
        </message>
        <message>
            <source>no pressure yet</source>
            <translation>noch kein Druck</translation>
        </message>
        <message>
            <source>no primary rule set</source>
            <translation>kein erster Regelsatz</translation>
        </message>
        <message>
            <source>no rise</source>
            <translation>kein Anstieg</translation>
        </message>
        <message>
            <source>no rise of pressure</source>
            <translation>kein Druckanstieg</translation>
        </message>
        <message>
            <source>no score yet</source>
            <translation>noch kein Schmerzwert</translation>
        </message>
        <message>
            <source>no tier</source>
            <translation>keine Stufe</translation>
        </message>
        <message>
            <source>no volume</source>
            <translation>kein Volumen</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>none given</source>
            <translation>keines gegeben</translation>
        </message>
        <message>
            <source>none taken; or anything else to know</source>
            <translation>keine genommen; oder was sonst zu wissen ist</translation>
        </message>
        <message>
            <source>none; or which</source>
            <translation>keine; oder welche</translation>
        </message>
        <message>
            <source>not asked yet</source>
            <translation>noch nicht gefragt</translation>
        </message>
        <message>
            <source>not confirmed by anybody</source>
            <translation>von niemandem bestätigt</translation>
        </message>
        <message>
            <source>not drawn</source>
            <translation>nicht gezeichnet</translation>
        </message>
        <message>
            <source>not injected</source>
            <translation>nicht injiziert</translation>
        </message>
        <message>
            <source>not low pressure</source>
            <translation>kein Niederdruck</translation>
        </message>
        <message>
            <source>not needed</source>
            <translation>nicht nötig</translation>
        </message>
        <message>
            <source>not obtained</source>
            <translation>nicht erhalten</translation>
        </message>
        <message>
            <source>not planned</source>
            <translation>nicht geplant</translation>
        </message>
        <message>
            <source>not pregnant, not nursing; or what is so</source>
            <translation>nicht schwanger, nicht stillend; oder was zutrifft</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>nicht erfasst</translation>
        </message>
        <message>
            <source>not where dura may be punctured</source>
            <translation>nicht, wo die Dura punktiert werden kann</translation>
        </message>
        <message>
            <source>nothing came from the gauge for {now} s</source>
            <translation>seit {now} s kommt nichts vom Manometer</translation>
        </message>
        <message>
            <source>nothing comes from the microphone</source>
            <translation>vom Mikrofon kommt nichts</translation>
        </message>
        <message>
            <source>nothing of this session is left to undo; choose an entry to correct it</source>
            <translation>Aus dieser Sitzung ist nichts mehr rückgängig zu machen; wählen Sie einen Eintrag, um ihn zu korrigieren</translation>
        </message>
        <message>
            <source>nothing recorded yet</source>
            <translation>noch nichts erfasst</translation>
        </message>
        <message>
            <source>nothing was recorded</source>
            <translation>nichts wurde aufgezeichnet</translation>
        </message>
        <message>
            <source>nothing was taken back in this session</source>
            <translation>In dieser Sitzung wurde nichts zurückgenommen</translation>
        </message>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
        <message>
            <source>nurse</source>
            <translation>Pflege</translation>
        </message>
        <message>
            <source>of 10</source>
            <translation>von 10</translation>
        </message>
        <message>
            <source>of the day</source>
            <translation>des Tages</translation>
        </message>
        <message>
            <source>off, held or hands-free</source>
            <translation>off, held oder hands-free</translation>
        </message>
        <message>
            <source>old reading</source>
            <translation>alter Messwert</translation>
        </message>
        <message>
            <source>on which movement, for example sitting forward</source>
            <translation>bei welcher Bewegung, zum Beispiel Vorbeugen im Sitzen</translation>
        </message>
        <message>
            <source>one capital letter</source>
            <translation>ein Großbuchstabe</translation>
        </message>
        <message>
            <source>one word or a few</source>
            <translation>ein Wort oder wenige</translation>
        </message>
        <message>
            <source>opened at {psi}</source>
            <translation>Öffnung {psi}</translation>
        </message>
        <message>
            <source>opened {psi} psi</source>
            <translation>Öffnung {psi} psi</translation>
        </message>
        <message>
            <source>opening pressure {psi} psi is high: needle tip in the annulus or end plate?</source>
            <translation>Öffnungsdruck {psi} psi ist hoch: Nadelspitze in Anulus oder Endplatte?</translation>
        </message>
        <message>
            <source>opening {pressure} {unit} by {name}: {key} and Enter take it</source>
            <translation>Öffnungsdruck {pressure} {unit} nach {name}: {key} und Enter übernehmen ihn</translation>
        </message>
        <message>
            <source>operator</source>
            <translation>Untersucher</translation>
        </message>
        <message>
            <source>operator's decision</source>
            <translation>Entscheidung des Untersuchers</translation>
        </message>
        <message>
            <source>or Ctrl+Enter</source>
            <translation>oder Ctrl+Enter</translation>
        </message>
        <message>
            <source>or say “{words}”</source>
            <translation>oder „{words}“ sagen</translation>
        </message>
        <message>
            <source>other</source>
            <translation>andere</translation>
        </message>
        <message>
            <source>other method</source>
            <translation>andere Methode</translation>
        </message>
        <message>
            <source>outer hip</source>
            <translation>Hüfte außen</translation>
        </message>
        <message>
            <source>over 3 units</source>
            <translation>über 3 Punkte</translation>
        </message>
        <message>
            <source>pain</source>
            <translation>Schmerz</translation>
        </message>
        <message>
            <source>pain drawing</source>
            <translation>Schmerzzeichnung</translation>
        </message>
        <message>
            <source>pain {score}</source>
            <translation>Schmerz {score}</translation>
        </message>
        <message>
            <source>pain {score} of 10</source>
            <translation>Schmerz {score} von 10</translation>
        </message>
        <message>
            <source>palm</source>
            <translation>Handfläche</translation>
        </message>
        <message>
            <source>paracentral</source>
            <translation>parazentral</translation>
        </message>
        <message>
            <source>patient</source>
            <translation>Patient</translation>
        </message>
        <message>
            <source>patient corrected it</source>
            <translation>Patient hat es berichtigt</translation>
        </message>
        <message>
            <source>patient's request</source>
            <translation>Wunsch des Patienten</translation>
        </message>
        <message>
            <source>people</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>plan {order}</source>
            <translation>Plan {order}</translation>
        </message>
        <message>
            <source>pneumothorax</source>
            <translation>Pneumothorax</translation>
        </message>
        <message>
            <source>pocketsphinx</source>
            <translation>pocketsphinx</translation>
        </message>
        <message>
            <source>posterior</source>
            <translation>posterior</translation>
        </message>
        <message>
            <source>posterolateral</source>
            <translation>posterolateral</translation>
        </message>
        <message>
            <source>pregnancy or nursing</source>
            <translation>Schwangerschaft oder Stillzeit</translation>
        </message>
        <message>
            <source>preliminary</source>
            <translation>vorläufig</translation>
        </message>
        <message>
            <source>premedication</source>
            <translation>Prämedikation</translation>
        </message>
        <message>
            <source>preparation call</source>
            <translation>Vorbereitungsgespräch</translation>
        </message>
        <message>
            <source>prescription</source>
            <translation>Rezept</translation>
        </message>
        <message>
            <source>pressure</source>
            <translation>Druck</translation>
        </message>
        <message>
            <source>pressure ceiling reached: {now} of {ceiling} above opening</source>
            <translation>Druckgrenze erreicht: {now} von {ceiling} über Öffnungsdruck</translation>
        </message>
        <message>
            <source>pressure limit</source>
            <translation>Druckgrenze</translation>
        </message>
        <message>
            <source>prevertebral</source>
            <translation>prävertebral</translation>
        </message>
        <message>
            <source>prilocaine</source>
            <translation>Prilocain</translation>
        </message>
        <message>
            <source>prior blocks</source>
            <translation>frühere Blockaden</translation>
        </message>
        <message>
            <source>prior imaging</source>
            <translation>Voraufnahmen</translation>
        </message>
        <message>
            <source>probable</source>
            <translation>wahrscheinlich</translation>
        </message>
        <message>
            <source>procaine</source>
            <translation>Procain</translation>
        </message>
        <message>
            <source>procedure ended, not signed</source>
            <translation>Untersuchung beendet, nicht unterschrieben</translation>
        </message>
        <message>
            <source>procedure not ended</source>
            <translation>Untersuchung nicht beendet</translation>
        </message>
        <message>
            <source>program</source>
            <translation>Programm</translation>
        </message>
        <message>
            <source>prone</source>
            <translation>Bauchlage</translation>
        </message>
        <message>
            <source>provocation discography</source>
            <translation>Provokationsdiskografie</translation>
        </message>
        <message>
            <source>psi</source>
            <translation>psi</translation>
        </message>
        <message>
            <source>psi a.o.</source>
            <translation>psi ü. Ö.</translation>
        </message>
        <message>
            <source>psi above opening</source>
            <translation>psi über Öffnungsdruck</translation>
        </message>
        <message>
            <source>psi gauge</source>
            <translation>psi Manometer</translation>
        </message>
        <message>
            <source>psychometric screen</source>
            <translation>psychometrischer Test</translation>
        </message>
        <message>
            <source>radiologist</source>
            <translation>Radiologie</translation>
        </message>
        <message>
            <source>read at {clock}</source>
            <translation>gelesen um {clock}</translation>
        </message>
        <message>
            <source>recorded</source>
            <translation>gespeichert</translation>
        </message>
        <message>
            <source>recorded {time}</source>
            <translation>gespeichert {time}</translation>
        </message>
        <message>
            <source>referrer</source>
            <translation>Zuweisung</translation>
        </message>
        <message>
            <source>referring surgeon</source>
            <translation>zuweisende Chirurgie</translation>
        </message>
        <message>
            <source>relief still to ask: {levels}</source>
            <translation>Linderung noch zu erfragen: {levels}</translation>
        </message>
        <message>
            <source>report</source>
            <translation>Befund</translation>
        </message>
        <message>
            <source>retropharyngeal abscess</source>
            <translation>retropharyngealer Abszess</translation>
        </message>
        <message>
            <source>rib count from T12</source>
            <translation>Rippenzählung ab T12</translation>
        </message>
        <message>
            <source>right</source>
            <translation>rechts</translation>
        </message>
        <message>
            <source>right decubitus</source>
            <translation>Rechtsseitenlage</translation>
        </message>
        <message>
            <source>right {part}</source>
            <translation>{part} rechts</translation>
        </message>
        <message>
            <source>role not said</source>
            <translation>Rolle nicht genannt</translation>
        </message>
        <message>
            <source>rooms</source>
            <translation>Räume</translation>
        </message>
        <message>
            <source>ropivacaine</source>
            <translation>Ropivacain</translation>
        </message>
        <message>
            <source>row {row}: {why}</source>
            <translation>Zeile {row}: {why}</translation>
        </message>
        <message>
            <source>rubbing</source>
            <translation>Reiben</translation>
        </message>
        <message>
            <source>rudimentary</source>
            <translation>rudimentär</translation>
        </message>
        <message>
            <source>ruptured</source>
            <translation>rupturiert</translation>
        </message>
        <message>
            <source>sacralised L5</source>
            <translation>sakralisierter L5</translation>
        </message>
        <message>
            <source>sacrum</source>
            <translation>Kreuzbein</translation>
        </message>
        <message>
            <source>say it again, or type it</source>
            <translation>noch einmal sagen oder eintippen</translation>
        </message>
        <message>
            <source>schmorl</source>
            <translation>Schmorl-Knoten</translation>
        </message>
        <message>
            <source>screen</source>
            <translation>Bildschirm</translation>
        </message>
        <message>
            <source>scribe</source>
            <translation>Dokumentation</translation>
        </message>
        <message>
            <source>script</source>
            <translation>Skript</translation>
        </message>
        <message>
            <source>second provocation not recorded</source>
            <translation>zweite Provokation nicht erfasst</translation>
        </message>
        <message>
            <source>sedation</source>
            <translation>Sedierung</translation>
        </message>
        <message>
            <source>see the preferences</source>
            <translation>siehe Einstellungen</translation>
        </message>
        <message>
            <source>seizure</source>
            <translation>Krampfanfall</translation>
        </message>
        <message>
            <source>severe</source>
            <translation>schwer</translation>
        </message>
        <message>
            <source>sherpa-onnx</source>
            <translation>sherpa-onnx</translation>
        </message>
        <message>
            <source>shin</source>
            <translation>Schienbein</translation>
        </message>
        <message>
            <source>shoulder blade</source>
            <translation>Schulterblatt</translation>
        </message>
        <message>
            <source>sighing</source>
            <translation>Stöhnen</translation>
        </message>
        <message>
            <source>signed</source>
            <translation>unterschrieben</translation>
        </message>
        <message>
            <source>signed with whom, where it is kept</source>
            <translation>bei wem unterschrieben, wo aufbewahrt</translation>
        </message>
        <message>
            <source>silent: muted or pulled?</source>
            <translation>still: stumm oder abgezogen?</translation>
        </message>
        <message>
            <source>similar</source>
            <translation>ähnlich</translation>
        </message>
        <message>
            <source>since {clock}</source>
            <translation>seit {clock}</translation>
        </message>
        <message>
            <source>sitting</source>
            <translation>sitzend</translation>
        </message>
        <message>
            <source>six lumbar vertebrae; discs L5-6 and L6-S1</source>
            <translation>sechs Lendenwirbel; Scheiben L5-6 und L6-S1</translation>
        </message>
        <message>
            <source>skipped</source>
            <translation>ausgelassen</translation>
        </message>
        <message>
            <source>small letters</source>
            <translation>Kleinbuchstaben</translation>
        </message>
        <message>
            <source>soft</source>
            <translation>weich</translation>
        </message>
        <message>
            <source>speech</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>steroid</source>
            <translation>Steroid</translation>
        </message>
        <message>
            <source>stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <source>stop at {psi} psi a.o.</source>
            <translation>Stopp bei {psi} psi ü. Ö.</translation>
        </message>
        <message>
            <source>stop at {volume} mL</source>
            <translation>Stopp bei {volume} mL</translation>
        </message>
        <message>
            <source>stop: adverse event</source>
            <translation>Stopp: Zwischenfall</translation>
        </message>
        <message>
            <source>stop: leak</source>
            <translation>Stopp: Austritt</translation>
        </message>
        <message>
            <source>stop: needle</source>
            <translation>Stopp: Nadel</translation>
        </message>
        <message>
            <source>stop: no rise</source>
            <translation>Stopp: kein Anstieg</translation>
        </message>
        <message>
            <source>stop: operator</source>
            <translation>Stopp: Untersucher</translation>
        </message>
        <message>
            <source>stop: pain</source>
            <translation>Stopp: Schmerz</translation>
        </message>
        <message>
            <source>stop: patient</source>
            <translation>Stopp: Patient</translation>
        </message>
        <message>
            <source>stop: pressure</source>
            <translation>Stopp: Druck</translation>
        </message>
        <message>
            <source>stop: volume</source>
            <translation>Stopp: Volumen</translation>
        </message>
        <message>
            <source>substantial</source>
            <translation>erheblich</translation>
        </message>
        <message>
            <source>supine</source>
            <translation>Rückenlage</translation>
        </message>
        <message>
            <source>suspect</source>
            <translation>verdächtig</translation>
        </message>
        <message>
            <source>suspect level</source>
            <translation>verdächtiges Segment</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>zurückgenommen</translation>
        </message>
        <message>
            <source>technologist</source>
            <translation>MTR</translation>
        </message>
        <message>
            <source>tested</source>
            <translation>getestet</translation>
        </message>
        <message>
            <source>tetracaine</source>
            <translation>Tetracain</translation>
        </message>
        <message>
            <source>the curve is zoomed in as far as it goes</source>
            <translation>die Kurve ist so weit vergrößert, wie es geht</translation>
        </message>
        <message>
            <source>the ear-piece {name} is not connected</source>
            <translation>der Ohrhörer {name} ist nicht verbunden</translation>
        </message>
        <message>
            <source>the gauge has not moved for {now} s; read it yourself</source>
            <translation>das Manometer hat sich seit {now} s nicht bewegt; selbst ablesen</translation>
        </message>
        <message>
            <source>the gauge is at the end of its range: {now} {unit}</source>
            <translation>das Manometer ist am Ende seines Messbereichs: {now} {unit}</translation>
        </message>
        <message>
            <source>the gauge is out of its range: {now} {unit}, limit {limit}</source>
            <translation>das Manometer ist außerhalb seines Messbereichs: {now} {unit}, Grenze {limit}</translation>
        </message>
        <message>
            <source>the gauge lies at {now} {unit} with no pressure on it; set its zero</source>
            <translation>das Manometer zeigt {now} {unit} ohne Druck; den Nullpunkt setzen</translation>
        </message>
        <message>
            <source>the gauge reads {now} {unit}, open to the air? {key} records the zero</source>
            <translation>das Manometer zeigt {now} {unit}; zur Luft offen? {key} zeichnet den Nullpunkt auf</translation>
        </message>
        <message>
            <source>the keyring of this computer, or {path}</source>
            <translation>der Schlüsselbund dieses Rechners, oder {path}</translation>
        </message>
        <message>
            <source>the microphone cannot be opened</source>
            <translation>das Mikrofon lässt sich nicht öffnen</translation>
        </message>
        <message>
            <source>the microphone was pulled</source>
            <translation>das Mikrofon wurde abgezogen</translation>
        </message>
        <message>
            <source>the microphone {name} is not connected</source>
            <translation>das Mikrofon {name} ist nicht angeschlossen</translation>
        </message>
        <message>
            <source>the name of an engine</source>
            <translation>der Name einer Erkennung</translation>
        </message>
        <message>
            <source>the physician who counted</source>
            <translation>wer gezählt hat (ärztlich)</translation>
        </message>
        <message>
            <source>the recogniser cannot be started</source>
            <translation>die Spracherkennung lässt sich nicht starten</translation>
        </message>
        <message>
            <source>the recogniser does not answer</source>
            <translation>die Spracherkennung antwortet nicht</translation>
        </message>
        <message>
            <source>the recogniser ended</source>
            <translation>die Spracherkennung hat sich beendet</translation>
        </message>
        <message>
            <source>their L5-S1 = our L4-5: write L5-S1 to L4-5</source>
            <translation>deren L5-S1 = unser L4-5: L5-S1 to L4-5</translation>
        </message>
        <message>
            <source>there is no curve yet; it begins with the first reading</source>
            <translation>es gibt noch keine Kurve; sie beginnt mit dem ersten Wert</translation>
        </message>
        <message>
            <source>there is nothing to correct yet</source>
            <translation>Es gibt noch nichts zu korrigieren</translation>
        </message>
        <message>
            <source>this computer has no sound server that an ear-piece could be used with</source>
            <translation>dieser Computer hat keinen Tonserver, mit dem ein Ohrhörer benutzt werden könnte</translation>
        </message>
        <message>
            <source>tier {tier}</source>
            <translation>Stufe {tier}</translation>
        </message>
        <message>
            <source>time-out</source>
            <translation>Team-Time-out</translation>
        </message>
        <message>
            <source>top of the foot</source>
            <translation>Fußrücken</translation>
        </message>
        <message>
            <source>touch</source>
            <translation>Berührung</translation>
        </message>
        <message>
            <source>typed</source>
            <translation>getippt</translation>
        </message>
        <message>
            <source>unable</source>
            <translation>kann nicht sagen</translation>
        </message>
        <message>
            <source>uncertain</source>
            <translation>unsicher</translation>
        </message>
        <message>
            <source>unconfirmed</source>
            <translation>unbestätigt</translation>
        </message>
        <message>
            <source>upper abdomen</source>
            <translation>Oberbauch</translation>
        </message>
        <message>
            <source>usual pain in the patient's words</source>
            <translation>üblicher Schmerz in den Worten des Patienten</translation>
        </message>
        <message>
            <source>usual pain interview</source>
            <translation>Befragung zum üblichen Schmerz</translation>
        </message>
        <message>
            <source>vascular</source>
            <translation>vaskulär</translation>
        </message>
        <message>
            <source>vasovagal</source>
            <translation>vasovagal</translation>
        </message>
        <message>
            <source>verbalising</source>
            <translation>Schmerzäußerung</translation>
        </message>
        <message>
            <source>verdicts</source>
            <translation>Urteile</translation>
        </message>
        <message>
            <source>voice</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>volume</source>
            <translation>Volumen</translation>
        </message>
        <message>
            <source>volume ceiling near: {now} of {ceiling} mL</source>
            <translation>Volumengrenze nahe: {now} von {ceiling} mL</translation>
        </message>
        <message>
            <source>volume ceiling reached: {now} of {ceiling} mL</source>
            <translation>Volumengrenze erreicht: {now} von {ceiling} mL</translation>
        </message>
        <message>
            <source>volume limit</source>
            <translation>Volumengrenze</translation>
        </message>
        <message>
            <source>vosk</source>
            <translation>vosk</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>wartet</translation>
        </message>
        <message>
            <source>what is taken, and when</source>
            <translation>was genommen wird, und wann</translation>
        </message>
        <message>
            <source>what the surgeon asks, and since when it hurts</source>
            <translation>die Frage der Chirurgie, und seit wann es schmerzt</translation>
        </message>
        <message>
            <source>what was tried, and for how long</source>
            <translation>was versucht wurde, und wie lange</translation>
        </message>
        <message>
            <source>where, when, with what relief</source>
            <translation>wo, wann, mit welcher Linderung</translation>
        </message>
        <message>
            <source>which, of when, on what</source>
            <translation>welche, von wann, auf welchem Träger</translation>
        </message>
        <message>
            <source>who drives; without one, call the unit</source>
            <translation>wer fährt; ohne Fahrer die Abteilung anrufen</translation>
        </message>
        <message>
            <source>whole-spine count from C2</source>
            <translation>Zählung der ganzen Wirbelsäule ab C2</translation>
        </message>
        <message>
            <source>why was it stopped?</source>
            <translation>Warum wurde gestoppt?</translation>
        </message>
        <message>
            <source>within measurement resolution</source>
            <translation>innerhalb der Messauflösung</translation>
        </message>
        <message>
            <source>words</source>
            <translation>Worte</translation>
        </message>
        <message>
            <source>wrong level</source>
            <translation>falsches Segment</translation>
        </message>
        <message>
            <source>zero not checked: open the syringe to the air; the gauge reads {now} {unit}</source>
            <translation>Nullpunkt nicht geprüft: die Spritze zur Luft öffnen; das Manometer zeigt {now} {unit}</translation>
        </message>
        <message>
            <source>zoomed {times} ×</source>
            <translation>{times} × vergrößert</translation>
        </message>
        <message>
            <source>zoomed {times} ×, all of it: {key}</source>
            <translation>{times} × vergrößert, alles: {key}</translation>
        </message>
        <message>
            <source>{action}: back to {key}</source>
            <translation>{action}: zurück zu {key}</translation>
        </message>
        <message>
            <source>{action}: key {key}. Change</source>
            <translation>{action}: Taste {key}. Ändern</translation>
        </message>
        <message>
            <source>{age} s old</source>
            <translation>{age} s alt</translation>
        </message>
        <message>
            <source>{age} y {sex}</source>
            <translation>{age} J. {sex}</translation>
        </message>
        <message>
            <source>{asked} {score} of 10</source>
            <translation>{asked} {score} von 10</translation>
        </message>
        <message>
            <source>{count} are left out: they were taken outside of this injection.</source>
            <translation>{count} bleiben weg: Sie liegen außerhalb dieser Injektion.</translation>
        </message>
        <message>
            <source>{count} doubts</source>
            <translation>{count} Zweifel</translation>
        </message>
        <message>
            <source>{count} entries are not on the disk yet. They go into a text file if you leave.</source>
            <translation>{count} Einträge liegen noch nicht auf der Platte. Beim Verlassen kommen sie in eine Textdatei.</translation>
        </message>
        <message>
            <source>{count} entries did not reach the record, and no disk took them. Write them down.</source>
            <translation>{count} Einträge kamen nicht ins Protokoll, und keine Platte nahm sie an. Schreiben Sie sie auf.</translation>
        </message>
        <message>
            <source>{count} entries did not reach the record. They are in {path}; type them in again.</source>
            <translation>{count} Einträge kamen nicht ins Protokoll. Sie stehen in {path}; tippen Sie sie erneut ein.</translation>
        </message>
        <message>
            <source>{count} found</source>
            <translation>{count} gefunden</translation>
        </message>
        <message>
            <source>{count} in all</source>
            <translation>{count} insgesamt</translation>
        </message>
        <message>
            <source>{count} more were cut off: show them in the list</source>
            <translation>{count} weitere wurden abgebrochen: in der Liste zeigen</translation>
        </message>
        <message>
            <source>{count} open</source>
            <translation>{count} offen</translation>
        </message>
        <message>
            <source>{count} samples become part of {level}, injection {injection}: {from_} to {until}.</source>
            <translation>{count} Messwerte kommen zu {level}, Injektion {injection}: {from_} bis {until}.</translation>
        </message>
        <message>
            <source>{count} samples of the gauge did not reach the record: the disk did not take them.</source>
            <translation>{count} Werte des Manometers sind nicht in der Aufzeichnung: Die Platte nahm sie nicht an.</translation>
        </message>
        <message>
            <source>{count} things missing</source>
            <translation>{count} Angaben fehlen</translation>
        </message>
        <message>
            <source>{criteria} as recorded so far: {result}. {why}</source>
            <translation>{criteria} nach jetzigem Stand: {result}. {why}</translation>
        </message>
        <message>
            <source>{day} ({age} y)</source>
            <translation>{day} ({age} J.)</translation>
        </message>
        <message>
            <source>{day} is over {years} years back.</source>
            <translation>{day} liegt über {years} Jahre zurück.</translation>
        </message>
        <message>
            <source>{day} lies ahead. Look at the year again.</source>
            <translation>{day} liegt in der Zukunft. Prüfen Sie das Jahr.</translation>
        </message>
        <message>
            <source>{id} is no id of a discogram.</source>
            <translation>{id} ist keine Kennung eines Diskogramms.</translation>
        </message>
        <message>
            <source>{key} again passes it with a reason</source>
            <translation>{key} noch einmal übergeht ihn mit Begründung</translation>
        </message>
        <message>
            <source>{key} is already the key of “{action}”. Nothing was changed.</source>
            <translation>{key} ist schon die Taste von „{action}“. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>{key} or Esc</source>
            <translation>{key} oder Esc</translation>
        </message>
        <message>
            <source>{least} to {most}</source>
            <translation>{least} bis {most}</translation>
        </message>
        <message>
            <source>{level} earlier</source>
            <translation>{level} früher</translation>
        </message>
        <message>
            <source>{level} later</source>
            <translation>{level} später</translation>
        </message>
        <message>
            <source>{level}, control</source>
            <translation>{level}, Kontrolle</translation>
        </message>
        <message>
            <source>{level}, injection {injection}</source>
            <translation>{level}, Injektion {injection}</translation>
        </message>
        <message>
            <source>{level}, {role}, volume {volume} mL, pressure {above} psi above opening, pain {pain}</source>
            <translation>{level}, {role}, Volumen {volume} mL, Druck {above} psi über Öffnungsdruck, Schmerz {pain}</translation>
        </message>
        <message>
            <source>{minute} min: due</source>
            <translation>{minute} min: fällig</translation>
        </message>
        <message>
            <source>{minute} min: in {time}</source>
            <translation>{minute} min: in {time}</translation>
        </message>
        <message>
            <source>{minute} min: not asked</source>
            <translation>{minute} min: nicht gefragt</translation>
        </message>
        <message>
            <source>{named} was not saved. Correct it, or go back once more without it.</source>
            <translation>{named} wurde nicht gespeichert. Berichtigen Sie es, oder gehen Sie ohne es zurück.</translation>
        </message>
        <message>
            <source>{name} is a simulated disc, which streams in practice alone; choose another profile.</source>
            <translation>{name} ist eine simulierte Bandscheibe, die nur beim Üben sendet; ein anderes Profil wählen.</translation>
        </message>
        <message>
            <source>{name} is enrolled.</source>
            <translation>{name} ist eingelernt.</translation>
        </message>
        <message>
            <source>{name} is enrolled. The new voice takes the place of the old one if it gains.</source>
            <translation>{name} ist eingelernt. Die neue Stimme ersetzt die alte, wenn sie einen Gewinn bringt.</translation>
        </message>
        <message>
            <source>{name} is imported.</source>
            <translation>{name} ist importiert.</translation>
        </message>
        <message>
            <source>{name} is no gauge but a simulation or a recording: it streams in practice alone.</source>
            <translation>{name} ist kein Manometer, sondern Simulation oder Aufnahme: Es sendet nur beim Üben.</translation>
        </message>
        <message>
            <source>{name} is no scripted patient; there are {known}.</source>
            <translation>{name} ist kein Patient nach Drehbuch; es gibt {known}.</translation>
        </message>
        <message>
            <source>{name} signs. After this the record is locked and only addenda follow.</source>
            <translation>{name} unterschreibt. Danach ist das Protokoll gesperrt, und nur Zusätze folgen.</translation>
        </message>
        <message>
            <source>{name}, as shipped</source>
            <translation>{name}, wie ausgeliefert</translation>
        </message>
        <message>
            <source>{name}, not connected</source>
            <translation>{name}, nicht angeschlossen</translation>
        </message>
        <message>
            <source>{name}, record number {mrn}</source>
            <translation>{name}, Patientennummer {mrn}</translation>
        </message>
        <message>
            <source>{name}: {count} samples over {seconds} s, in {unit}.</source>
            <translation>{name}: {count} Messwerte über {seconds} s, in {unit}.</translation>
        </message>
        <message>
            <source>{number} of {count} phrases are read</source>
            <translation>{number} von {count} Sätzen sind vorgelesen</translation>
        </message>
        <message>
            <source>{number} of {count} read</source>
            <translation>{number} von {count} vorgelesen</translation>
        </message>
        <message>
            <source>{one} or {other}?</source>
            <translation>{one} oder {other}?</translation>
        </message>
        <message>
            <source>{path} cannot be read ({why}); it was not saved.</source>
            <translation>{path} ist nicht lesbar ({why}); nicht gespeichert.</translation>
        </message>
        <message>
            <source>{path} cannot be written ({why}); the file is as it was.</source>
            <translation>{path} lässt sich nicht schreiben ({why}); die Datei ist, wie sie war.</translation>
        </message>
        <message>
            <source>{path} ships with the program and is not changed. Copy it under the name of your gauge, and choose the copy.</source>
            <translation>{path} wird mit dem Programm geliefert und nicht geändert. Unter dem Namen des Manometers kopieren und die Kopie wählen.</translation>
        </message>
        <message>
            <source>{psi} psi a.o.</source>
            <translation>{psi} psi ü. Ö.</translation>
        </message>
        <message>
            <source>{psi} psi cannot be right; read the gauge again</source>
            <translation>{psi} psi kann nicht stimmen; lesen Sie das Manometer noch einmal ab</translation>
        </message>
        <message>
            <source>{psi} psi is below the opening pressure {opening}</source>
            <translation>{psi} psi liegt unter dem Öffnungsdruck {opening}</translation>
        </message>
        <message>
            <source>{psi} psi on the gauge</source>
            <translation>{psi} psi am Manometer</translation>
        </message>
        <message>
            <source>{region}, last entry at {level}</source>
            <translation>{region}, letzter Eintrag in {level}</translation>
        </message>
        <message>
            <source>{score} of 10</source>
            <translation>{score} von 10</translation>
        </message>
        <message>
            <source>{text} is not in {range}; it was not saved.</source>
            <translation>{text} liegt nicht in {range}; nicht gespeichert.</translation>
        </message>
        <message>
            <source>{text} is not {wanted}; it was not saved.</source>
            <translation>{text} ist nicht {wanted}; nicht gespeichert.</translation>
        </message>
        <message>
            <source>{wanting}. None of it blocks; it prints as not recorded.</source>
            <translation>{wanting}. Nichts davon hält auf; es wird als nicht erfasst gedruckt.</translation>
        </message>
        <message>
            <source>{why}; it comes back by itself</source>
            <translation>{why}; sie kommt von selbst wieder</translation>
        </message>
        <message>
            <source>{words} at {clock} ▸</source>
            <translation>{words} um {clock} ▸</translation>
        </message>
        <message>
            <source>é ö ß</source>
            <translation>é ö ß</translation>
        </message>
        <message>
            <source>“Contact your doctor before you stop taking any medication.”</source>
            <translation>„Sprechen Sie mit Ihrem Arzt, bevor Sie ein Medikament absetzen.“</translation>
        </message>
        <message>
            <source>→ completes: {words}</source>
            <translation>→ ergänzt: {words}</translation>
        </message>
        <message>
            <source>▲ psi on the gauge, no opening pressure</source>
            <translation>▲ psi am Manometer, kein Öffnungsdruck</translation>
        </message>
        <message>
            <source>● not recorded yet</source>
            <translation>● noch nicht gespeichert</translation>
        </message>
        <message>
            <source>⚠ A pressure lies within the measurement resolution of a limit.</source>
            <translation>⚠ Ein Druck liegt innerhalb der Messauflösung einer Grenze.</translation>
        </message>
        <message>
            <source>⚠ How the levels were counted is not recorded. Enter the numbering in the read-back, then sign.</source>
            <translation>⚠ Wie die Segmente gezählt wurden, ist nicht erfasst. Erfassen Sie die Zählung beim Vorlesen, dann unterschreiben Sie.</translation>
        </message>
        <message>
            <source>⚠ The printer did not take it. Look at the printer, or export the map.</source>
            <translation>⚠ Der Drucker hat es nicht angenommen. Sehen Sie nach dem Drucker, oder exportieren Sie die Karte.</translation>
        </message>
        <message>
            <source>✓ Attached: {count} samples to {level}, injection {injection}.</source>
            <translation>✓ Angefügt: {count} Messwerte zu {level}, Injektion {injection}.</translation>
        </message>
        <message>
            <source>✓ Phrase {number} is taken.</source>
            <translation>✓ Satz {number} ist aufgenommen.</translation>
        </message>
        <message>
            <source>✓ Sent to the printer.</source>
            <translation>✓ An den Drucker gesendet.</translation>
        </message>
        <message>
            <source>✓ There were none.</source>
            <translation>✓ Es gab keine.</translation>
        </message>
        <message>
            <source>✓ Written: {file}</source>
            <translation>✓ Geschrieben: {file}</translation>
        </message>
        <message>
            <source>✓ complete</source>
            <translation>✓ vollständig</translation>
        </message>
        <message>
            <source>✓ recorded</source>
            <translation>✓ gespeichert</translation>
        </message>
        <message>
            <source>✓ {minute} min: {score} of 10</source>
            <translation>✓ {minute} min: {score} von 10</translation>
        </message>
        <message>
            <source>✓ {name}, {when}: {meaning}.</source>
            <translation>✓ {name}, {when}: {meaning}.</translation>
        </message>
    </context>
    <context>
        <name>refusal</name>
        <message>
            <source> (limit: over {0})</source>
            <translation> (Grenze: über {0})</translation>
        </message>
        <message>
            <source> (limit: {0})</source>
            <translation> (Grenze: {0})</translation>
        </message>
        <message>
            <source> at {0} min</source>
            <translation> nach {0} min</translation>
        </message>
        <message>
            <source>'-{0}' is no time; a late entry begins with -2:00, minutes and seconds ago</source>
            <translation>'-{0}' ist keine Zeit; ein Nachtrag beginnt mit -2:00, das heißt vor so vielen Minuten und Sekunden</translation>
        </message>
        <message>
            <source>'-{0}' is over a day ago; record it as a note</source>
            <translation>'-{0}' liegt über einen Tag zurück; halten Sie es als Notiz fest</translation>
        </message>
        <message>
            <source>'@{0}' is no time of day; write @09:14 or @09:14:10</source>
            <translation>'@{0}' ist keine Uhrzeit; schreiben Sie @09:14 oder @09:14:10</translation>
        </message>
        <message>
            <source>'T12' is a vertebra; say T1-2, T11-12 or T12-L1</source>
            <translation>'T12' ist ein Wirbel; sagen Sie T1-2, T11-12 oder T12-L1</translation>
        </message>
        <message>
            <source>'no pain' is recorded beside a score of {0}</source>
            <translation>„kein Schmerz“ steht neben einem Schmerzwert von {0}</translation>
        </message>
        <message>
            <source>'to' could be the 'two' of a volume</source>
            <translation>'to' könnte das 'two' eines Volumens sein</translation>
        </message>
        <message>
            <source>, at most {0}/10 during injection</source>
            <translation>, höchstens {0}/10 während der Injektion</translation>
        </message>
        <message>
            <source>, baseline {0}</source>
            <translation>, Ausgang {0}</translation>
        </message>
        <message>
            <source>, first at {0} psi above opening</source>
            <translation>, zuerst bei {0} psi über Öffnungsdruck</translation>
        </message>
        <message>
            <source>0-5 rating</source>
            <translation>Bewertung 0-5</translation>
        </message>
        <message>
            <source>; that the physician accepted it ({0}) changes nothing</source>
            <translation>; dass der Arzt sie anerkannt hat ({0}), ändert nichts</translation>
        </message>
        <message>
            <source>; there is no disc between C1 and C2</source>
            <translation>; zwischen C1 und C2 gibt es keine Scheibe</translation>
        </message>
        <message>
            <source>; within measurement resolution</source>
            <translation>; innerhalb der Messauflösung</translation>
        </message>
        <message>
            <source>A database server has no key of this program: its own disk is encrypted, or should be.</source>
            <translation>Ein Datenbankserver hat keinen Schlüssel dieses Programms: Seine eigene Platte ist verschlüsselt, oder sollte es sein.</translation>
        </message>
        <message>
            <source>A journal cannot be made at {0}: {1}. Name a folder on a local disk that exists and can be written (formatted ext4, NTFS or APFS).</source>
            <translation>In {0} kann kein Journal angelegt werden: {1}. Nennen Sie einen vorhandenen, beschreibbaren Ordner auf einer lokalen Platte (ext4, NTFS oder APFS).</translation>
        </message>
        <message>
            <source>Audio is kept beside a journal that is a file; this one is on a database server.</source>
            <translation>Ton wird neben einem Journal aufbewahrt, das eine Datei ist; dieses liegt auf einem Datenbankserver.</translation>
        </message>
        <message>
            <source>Dallas grade not recorded</source>
            <translation>Dallas-Grad nicht erfasst</translation>
        </message>
        <message>
            <source>Dallas {0}</source>
            <translation>Dallas {0}</translation>
        </message>
        <message>
            <source>IASP 1994: complete relief for the expected duration, or substantial relief with the rest from another source</source>
            <translation>IASP 1994: vollständige Linderung über die erwartete Dauer, oder erhebliche Linderung, wobei der Rest aus anderer Quelle stammt</translation>
        </message>
        <message>
            <source>Make the folder {0} writable: a journal writes beside itself.</source>
            <translation>Machen Sie den Ordner {0} beschreibbar: Ein Journal schreibt auch neben sich.</translation>
        </message>
        <message>
            <source>NOT EVALUATED</source>
            <translation>NICHT BEWERTET</translation>
        </message>
        <message>
            <source>PostgreSQL needs psycopg: install discorecorder[postgres].</source>
            <translation>PostgreSQL braucht psycopg: Installieren Sie discorecorder[postgres].</translation>
        </message>
        <message>
            <source>T12 could be the disc T1-2 or one beside the vertebra T12; say T1-2, T11-12 or T12-L1</source>
            <translation>T12 könnte die Scheibe T1-2 sein oder eine neben dem Wirbel T12; sagen Sie T1-2, T11-12 oder T12-L1</translation>
        </message>
        <message>
            <source>That is no database URL; write postgresql+psycopg://user@host/database.</source>
            <translation>Das ist keine Datenbank-URL; schreiben Sie postgresql+psycopg://user@host/database.</translation>
        </message>
        <message>
            <source>The database driver does not know an option of {0}, or its value. Correct the URL.</source>
            <translation>Der Datenbanktreiber kennt eine Angabe in {0} oder ihren Wert nicht. Berichtigen Sie die URL.</translation>
        </message>
        <message>
            <source>The database server knows no database of that name in {0}. Create it, or check the URL.</source>
            <translation>Der Datenbankserver kennt keine Datenbank dieses Namens in {0}. Legen Sie sie an, oder prüfen Sie die URL.</translation>
        </message>
        <message>
            <source>The database server of {0} has no room or connections left. This was not recorded. Free some space on the server, then record it again.</source>
            <translation>Der Datenbankserver von {0} hat keinen Platz oder keine Verbindungen mehr. Dies wurde nicht gespeichert. Schaffen Sie Platz auf dem Server, dann speichern Sie erneut.</translation>
        </message>
        <message>
            <source>The database server of {0} is away. Check the network and the server, read again, then try again.</source>
            <translation>Der Datenbankserver von {0} ist nicht erreichbar. Prüfen Sie Netz und Server, lesen Sie neu, dann versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>The database server of {0} is shutting down or was interrupted. Read again, then try again.</source>
            <translation>Der Datenbankserver von {0} fährt herunter oder wurde unterbrochen. Lesen Sie neu, dann versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>The database server of {0} refused the user or the password. Check the URL.</source>
            <translation>Der Datenbankserver von {0} hat Benutzer oder Kennwort abgelehnt. Prüfen Sie die URL.</translation>
        </message>
        <message>
            <source>The disk that holds {0} is full. What was recorded before is kept, this was not recorded. Free some space, then record it again.</source>
            <translation>Die Platte mit {0} ist voll. Früher Gespeichertes bleibt erhalten, dies wurde nicht gespeichert. Schaffen Sie Platz, dann speichern Sie erneut.</translation>
        </message>
        <message>
            <source>The disk that holds {0}, for the audio of what was said, is full. Free some space.</source>
            <translation>Der Datenträger mit {0}, für den Ton des Gesagten, ist voll. Schaffen Sie Platz.</translation>
        </message>
        <message>
            <source>The key file {0} cannot be made: {1}. Name one in a folder that can be written.</source>
            <translation>Die Schlüsseldatei {0} kann nicht angelegt werden: {1}. Nennen Sie eine in einem beschreibbaren Ordner.</translation>
        </message>
        <message>
            <source>The key file {0} cannot be read: {1}. Bring it back, or type the recovery key in a terminal: discorecorder recovery-key --restore WORDS</source>
            <translation>Die Schlüsseldatei {0} kann nicht gelesen werden: {1}. Stellen Sie sie wieder her, oder tippen Sie den Wiederherstellungsschlüssel im Terminal: discorecorder recovery-key --restore WORDS</translation>
        </message>
        <message>
            <source>The key file {0} holds another key; it was left as it is. Name another key file.</source>
            <translation>Die Schlüsseldatei {0} enthält einen anderen Schlüssel; sie blieb, wie sie ist. Nennen Sie eine andere Schlüsseldatei.</translation>
        </message>
        <message>
            <source>The key of this journal is missing: there is no keyring and no key file {0}. Bring the file back, name another in {1}, or type the recovery key in a terminal: discorecorder recovery-key --restore WORDS</source>
            <translation>Der Schlüssel dieses Journals fehlt: Es gibt weder einen Schlüsselbund noch die Schlüsseldatei {0}. Stellen Sie die Datei wieder her, nennen Sie eine andere in {1}, oder tippen Sie den Wiederherstellungsschlüssel im Terminal: discorecorder recovery-key --restore WORDS</translation>
        </message>
        <message>
            <source>The keyring did not keep the new key. Name a key file in {0} instead.</source>
            <translation>Der Schlüsselbund hat den neuen Schlüssel nicht behalten. Nennen Sie stattdessen in {0} eine Schlüsseldatei.</translation>
        </message>
        <message>
            <source>The keyring holds another key for this journal; it was left as it is.</source>
            <translation>Der Schlüsselbund enthält einen anderen Schlüssel für dieses Journal; er blieb, wie er ist.</translation>
        </message>
        <message>
            <source>The keyring holds no key for this journal (service {0}, user {1}). Name its key file in {2}, or type its recovery key in a terminal: discorecorder recovery-key --restore WORDS</source>
            <translation>Der Schlüsselbund enthält keinen Schlüssel für dieses Journal (Dienst {0}, Benutzer {1}). Nennen Sie seine Schlüsseldatei in {2}, oder tippen Sie seinen Wiederherstellungsschlüssel im Terminal: discorecorder recovery-key --restore WORDS</translation>
        </message>
        <message>
            <source>There is no journal {0}. Check the path, or let a new one be made there.</source>
            <translation>Es gibt kein Journal {0}. Prüfen Sie den Pfad, oder lassen Sie dort ein neues anlegen.</translation>
        </message>
        <message>
            <source>There is no journal {0}. Check the path.</source>
            <translation>Es gibt kein Journal {0}. Prüfen Sie den Pfad.</translation>
        </message>
        <message>
            <source>This computer has no keyring to keep the journal's key in ({0}). Name a key file: set {1} to a path that only you can read; it is made when it does not exist.</source>
            <translation>Dieser Rechner hat keinen Schlüsselbund für den Schlüssel des Journals ({0}). Nennen Sie eine Schlüsseldatei: Setzen Sie {1} auf einen Pfad, den nur Sie lesen können; sie wird angelegt, wenn es sie nicht gibt.</translation>
        </message>
        <message>
            <source>This journal holds pressure samples in a form that no released discorecorder wrote. Nothing was changed; open it with the program that recorded them.</source>
            <translation>Dieses Journal enthält Druckwerte in einer Form, die kein veröffentlichter discorecorder geschrieben hat. Nichts wurde geändert; mit dem Programm öffnen, das sie aufgezeichnet hat.</translation>
        </message>
        <message>
            <source>This user may not do that in {0}. Ask whoever looks after the server for the right to append.</source>
            <translation>Dieser Benutzer darf das in {0} nicht. Bitten Sie die Betreuung des Servers um das Recht, anzufügen.</translation>
        </message>
        <message>
            <source>a CT grade needs the level it was found at</source>
            <translation>Ein CT-Grad braucht das Segment, in dem er gefunden wurde</translation>
        </message>
        <message>
            <source>a batch has 1 to {0} samples, each with its time and pressure</source>
            <translation>ein Stapel hat 1 bis {0} Werte, jeder mit seiner Zeit und seinem Druck</translation>
        </message>
        <message>
            <source>a batch's time carries its offset and whole milliseconds</source>
            <translation>Die Zeit eines Stapels trägt ihren Abstand zu UTC und ganze Millisekunden</translation>
        </message>
        <message>
            <source>a birth date is written 1979-04-12, not {0}</source>
            <translation>Ein Geburtsdatum schreibt man 1979-04-12, nicht {0}</translation>
        </message>
        <message>
            <source>a clock time is written 09:12 or 09:12:05, not {0}</source>
            <translation>Eine Uhrzeit schreibt man 09:12 oder 09:12:05, nicht {0}</translation>
        </message>
        <message>
            <source>a comma in {0} could be a decimal or a list; write {1} or leave a space</source>
            <translation>Das Komma in {0} könnte eine Dezimalstelle oder eine Liste meinen; schreiben Sie {1}, oder lassen Sie eine Lücke</translation>
        </message>
        <message>
            <source>a correct record is not corrected; record what is so now</source>
            <translation>Eine Korrektur wird nicht korrigiert; halten Sie fest, was jetzt gilt</translation>
        </message>
        <message>
            <source>a correction says which record it corrects</source>
            <translation>Eine Korrektur nennt den Eintrag, den sie korrigiert</translation>
        </message>
        <message>
            <source>a date is written 2026-11-23, not {0}</source>
            <translation>Ein Datum schreibt man 2026-11-23, nicht {0}</translation>
        </message>
        <message>
            <source>a disc was injected already; a zero that is checked now is a note, for example 'note zero 0'</source>
            <translation>eine Bandscheibe ist schon injiziert; ein Nullpunkt, der jetzt geprüft wird, ist eine Notiz, zum Beispiel 'note zero 0'</translation>
        </message>
        <message>
            <source>a discogram begins with its opening record, and has one</source>
            <translation>Ein Diskogramm beginnt mit seinem Eröffnungseintrag und hat einen einzigen</translation>
        </message>
        <message>
            <source>a discogram has an id and at least one record</source>
            <translation>Ein Diskogramm hat eine Kennung und mindestens einen Eintrag</translation>
        </message>
        <message>
            <source>a discogram is {0}; not {1}</source>
            <translation>Ein Diskogramm ist {0}; nicht {1}</translation>
        </message>
        <message>
            <source>a frame begins with {0}, which says nothing</source>
            <translation>ein Block beginnt mit {0}, was nichts bedeutet</translation>
        </message>
        <message>
            <source>a frame of {0} bytes is longer than any ({1})</source>
            <translation>ein Block von {0} Bytes ist länger als jeder zulässige ({1})</translation>
        </message>
        <message>
            <source>a key is 64 hexadecimal figures in small letters</source>
            <translation>Ein Schlüssel besteht aus 64 hexadezimalen Ziffern in Kleinbuchstaben</translation>
        </message>
        <message>
            <source>a level stands twice in the mapping; each old level has one new one</source>
            <translation>Ein Segment steht zweimal in der Zuordnung; jedes alte Segment hat ein neues</translation>
        </message>
        <message>
            <source>a mapping is written 'mapping=L5-S1 to L4-5', not {0}</source>
            <translation>Eine Zuordnung schreibt man 'mapping=L5-S1 to L4-5', nicht {0}</translation>
        </message>
        <message>
            <source>a patient is written name=DOE^JANE; mrn=...; born=1979-04-12; sex=F; accession=..., each once; what is {0}? Put a value that holds a semicolon into double quotes</source>
            <translation>Einen Patienten schreibt man name=DOE^JANE; mrn=...; born=1979-04-12; sex=F; accession=..., jedes einmal; was ist {0}? Setzen Sie einen Wert mit Semikolon in doppelte Anführungszeichen</translation>
        </message>
        <message>
            <source>a patient needs name=... and mrn=...</source>
            <translation>Ein Patient braucht name=... und mrn=...</translation>
        </message>
        <message>
            <source>a pressure of {0} psi is over {1}; check the reading</source>
            <translation>Ein Druck von {0} psi liegt über {1}; prüfen Sie die Ablesung</translation>
        </message>
        <message>
            <source>a pressure was {0} psi under the opening pressure; check the reading</source>
            <translation>Ein Druck lag {0} psi unter dem Öffnungsdruck; prüfen Sie die Ablesung</translation>
        </message>
        <message>
            <source>a question is not recorded; say what is so</source>
            <translation>Eine Frage wird nicht gespeichert; sagen Sie, was ist</translation>
        </message>
        <message>
            <source>a rate is over 0 and up to {0} Hz, not {1}</source>
            <translation>eine Rate liegt über 0 und bis {0} Hz, nicht bei {1}</translation>
        </message>
        <message>
            <source>a reading needs a volume, a pressure or a pain score</source>
            <translation>Eine Ablesung braucht Volumen, Druck oder einen Schmerzwert</translation>
        </message>
        <message>
            <source>a record needs its author, in one line of text; name the staff first</source>
            <translation>Ein Eintrag braucht seinen Verfasser, in einer Zeile; nennen Sie zuerst das Personal</translation>
        </message>
        <message>
            <source>a record's times carry their offset and whole milliseconds</source>
            <translation>Die Zeiten eines Eintrags tragen ihren Abstand zu UTC und ganze Millisekunden</translation>
        </message>
        <message>
            <source>a recorded 'next' would move when an earlier level is corrected; record the level it names</source>
            <translation>Ein gespeichertes 'next' würde sich verschieben, wenn ein früheres Segment korrigiert wird; halten Sie das Segment fest, das gemeint ist</translation>
        </message>
        <message>
            <source>a recovery key has {0} groups joined by hyphens, not {1}</source>
            <translation>Ein Wiederherstellungsschlüssel hat {0} Gruppen mit Bindestrichen, nicht {1}</translation>
        </message>
        <message>
            <source>a rule set by {0} does not read {1}</source>
            <translation>Ein Regelsatz nach {0} liest {1} nicht</translation>
        </message>
        <message>
            <source>a rule set by {0} with these parameters needs {1} as well</source>
            <translation>Ein Regelsatz nach {0} mit diesen Parametern braucht auch {1}</translation>
        </message>
        <message>
            <source>a rule set in {0} is a table, not {1}</source>
            <translation>Ein Regelsatz in {0} ist eine Tabelle, nicht {1}</translation>
        </message>
        <message>
            <source>a rule set is named like sis2004-secondary@1, not {0}</source>
            <translation>Ein Regelsatz heißt wie sis2004-secondary@1, nicht {0}</translation>
        </message>
        <message>
            <source>a rule set without a condition on the disc would be met by any disc</source>
            <translation>Ein Regelsatz ohne Bedingung an die Scheibe wäre von jeder Scheibe erfüllt</translation>
        </message>
        <message>
            <source>a script begins with 'discogram: lumbar' (or cervical, thoracic, mixed)</source>
            <translation>Ein Skript beginnt mit 'discogram: lumbar' (oder cervical, thoracic, mixed)</translation>
        </message>
        <message>
            <source>a script holds one discogram; begin another file</source>
            <translation>Ein Skript enthält ein Diskogramm; beginnen Sie eine neue Datei</translation>
        </message>
        <message>
            <source>a sham injection produced pain {0}/10: the scores are less credible</source>
            <translation>Eine Scheininjektion ergab Schmerz {0}/10: Die Schmerzwerte sind weniger glaubhaft</translation>
        </message>
        <message>
            <source>a tear is {0}; not {1}</source>
            <translation>Ein Riss ist {0}; nicht {1}</translation>
        </message>
        <message>
            <source>a time of the samples runs backwards; put them in order of the sampling clock</source>
            <translation>eine Zeit der Werte läuft rückwärts; nach der Uhr der Messung ordnen</translation>
        </message>
        <message>
            <source>a voice has a name of 1 to {0} letters, not {1}</source>
            <translation>eine Stimme hat einen Namen von 1 bis {0} Buchstaben, nicht {1}</translation>
        </message>
        <message>
            <source>a {0} is written {"value": 1.5, "unit": "..."}, not {1}</source>
            <translation>{0} schreibt man {"value": 1.5, "unit": "..."}, nicht {1}</translation>
        </message>
        <message>
            <source>a {0} needs a number and a unit, not {1}</source>
            <translation>{0} braucht Zahl und Einheit, nicht {1}</translation>
        </message>
        <message>
            <source>a {0} record is not corrected; record what is so now</source>
            <translation>Ein Eintrag der Art {0} wird nicht korrigiert; halten Sie fest, was jetzt gilt</translation>
        </message>
        <message>
            <source>a {0} rule set; {1} is {2}</source>
            <translation>ein Regelsatz für {0}; {1} ist {2}</translation>
        </message>
        <message>
            <source>a.o. not known</source>
            <translation>ü. Ö. nicht bekannt</translation>
        </message>
        <message>
            <source>abandon</source>
            <translation>Abbruch</translation>
        </message>
        <message>
            <source>above_opening is true or false</source>
            <translation>above_opening ist true oder false</translation>
        </message>
        <message>
            <source>accept_control</source>
            <translation>Anerkennung als Kontrolle</translation>
        </message>
        <message>
            <source>accustomed pain beforehand {0}; leak: {1}</source>
            <translation>gewohnter Schmerz zuvor {0}; Austritt: {1}</translation>
        </message>
        <message>
            <source>addendum</source>
            <translation>Zusatz</translation>
        </message>
        <message>
            <source>adjacent</source>
            <translation>benachbart</translation>
        </message>
        <message>
            <source>adjacent painless</source>
            <translation>benachbarte schmerzfrei</translation>
        </message>
        <message>
            <source>adjacent painless or late discordant</source>
            <translation>benachbarte schmerzfrei oder spät fremd</translation>
        </message>
        <message>
            <source>after</source>
            <translation>Schmerz danach</translation>
        </message>
        <message>
            <source>after the time comes who speaks, {0}, and a colon; not {1}</source>
            <translation>Nach der Zeit steht, wer spricht, {0}, und ein Doppelpunkt; nicht {1}</translation>
        </message>
        <message>
            <source>after_anaesthetic</source>
            <translation>nach Betäubung</translation>
        </message>
        <message>
            <source>an anaesthetic is named and has at most 5 percent</source>
            <translation>Ein Anästhetikum wird genannt und hat höchstens 5 Prozent</translation>
        </message>
        <message>
            <source>an entry is an object with a kind, not {0}</source>
            <translation>Ein Eintrag ist ein Objekt mit einer Art, nicht {0}</translation>
        </message>
        <message>
            <source>an opening pressure is read on the gauge; it cannot be above opening</source>
            <translation>Der Öffnungsdruck wird am Manometer abgelesen; er kann nicht über dem Öffnungsdruck sein</translation>
        </message>
        <message>
            <source>anaesthetic agent</source>
            <translation>Anästhetikum</translation>
        </message>
        <message>
            <source>anaesthetic concentration</source>
            <translation>Konzentration des Anästhetikums</translation>
        </message>
        <message>
            <source>anaesthetic volume</source>
            <translation>Volumen des Anästhetikums</translation>
        </message>
        <message>
            <source>and</source>
            <translation>und</translation>
        </message>
        <message>
            <source>annulus</source>
            <translation>Anulus</translation>
        </message>
        <message>
            <source>annulus not intact ({0})</source>
            <translation>Anulus nicht intakt ({0})</translation>
        </message>
        <message>
            <source>annulus on CT</source>
            <translation>Anulus im CT</translation>
        </message>
        <message>
            <source>antibiotic</source>
            <translation>Antibiotikum</translation>
        </message>
        <message>
            <source>antibiotic in the disc, or none</source>
            <translation>Antibiotikum in der Scheibe, oder keines</translation>
        </message>
        <message>
            <source>antibiotic intravenous, or none</source>
            <translation>Antibiotikum intravenös, oder keines</translation>
        </message>
        <message>
            <source>any negative</source>
            <translation>irgendeine negative</translation>
        </message>
        <message>
            <source>any negative intact</source>
            <translation>irgendeine negative intakte</translation>
        </message>
        <message>
            <source>approach</source>
            <translation>Zugang</translation>
        </message>
        <message>
            <source>at most {0}, next to each other</source>
            <translation>höchstens {0}, nebeneinander</translation>
        </message>
        <message>
            <source>at this level</source>
            <translation>in diesem Segment</translation>
        </message>
        <message>
            <source>attempts</source>
            <translation>Versuche</translation>
        </message>
        <message>
            <source>baseline</source>
            <translation>Ausgangsschmerz</translation>
        </message>
        <message>
            <source>baseline already at {0}/10</source>
            <translation>Ausgangsschmerz schon bei {0}/10</translation>
        </message>
        <message>
            <source>baseline pain was {0}/10{1}; thresholds stay absolute</source>
            <translation>Ausgangsschmerz war {0}/10{1}; die Schwellen bleiben absolut</translation>
        </message>
        <message>
            <source>baseline pain {0} is high</source>
            <translation>Ausgangsschmerz {0} ist hoch</translation>
        </message>
        <message>
            <source>batch {0}: {1}</source>
            <translation>Stapel {0}: {1}</translation>
        </message>
        <message>
            <source>behaviour</source>
            <translation>Schmerzverhalten</translation>
        </message>
        <message>
            <source>both</source>
            <translation>beide</translation>
        </message>
        <message>
            <source>but Dallas grade not recorded</source>
            <translation>aber Dallas-Grad nicht erfasst</translation>
        </message>
        <message>
            <source>but annulus not intact</source>
            <translation>aber Anulus nicht intakt</translation>
        </message>
        <message>
            <source>cervical</source>
            <translation>zervikal</translation>
        </message>
        <message>
            <source>check</source>
            <translation>Checkliste</translation>
        </message>
        <message>
            <source>classes at {0}</source>
            <translation>Klassen bei {0}</translation>
        </message>
        <message>
            <source>clip</source>
            <translation>Ton</translation>
        </message>
        <message>
            <source>clip: confidence is from 0 to 1, not {0}</source>
            <translation>clip: confidence liegt zwischen 0 und 1, nicht {0}</translation>
        </message>
        <message>
            <source>clip: numbers are those of one record or more, oldest first</source>
            <translation>clip: numbers sind die Nummern eines oder mehrerer Einträge, die älteste zuerst</translation>
        </message>
        <message>
            <source>complication</source>
            <translation>Komplikation</translation>
        </message>
        <message>
            <source>complications, or that there were none</source>
            <translation>Komplikationen, oder dass es keine gab</translation>
        </message>
        <message>
            <source>concordance</source>
            <translation>Konkordanz</translation>
        </message>
        <message>
            <source>concordance not recorded</source>
            <translation>Konkordanz nicht erfasst</translation>
        </message>
        <message>
            <source>concordant pain is recorded, but the score never rose above {0}</source>
            <translation>konkordanter Schmerz ist erfasst, aber der Schmerzwert stieg nie über {0}</translation>
        </message>
        <message>
            <source>contrast</source>
            <translation>Kontrastmittel</translation>
        </message>
        <message>
            <source>contrast concentration</source>
            <translation>Konzentration des Kontrastmittels</translation>
        </message>
        <message>
            <source>contrast lot</source>
            <translation>Charge des Kontrastmittels</translation>
        </message>
        <message>
            <source>controls</source>
            <translation>Kontrollen</translation>
        </message>
        <message>
            <source>correct</source>
            <translation>Korrektur</translation>
        </message>
        <message>
            <source>could not be pressurised: no rise despite flow</source>
            <translation>ließ sich nicht unter Druck setzen: kein Anstieg trotz Fluss</translation>
        </message>
        <message>
            <source>criteria are written as JSON</source>
            <translation>Kriterien schreibt man als JSON</translation>
        </message>
        <message>
            <source>criteria are written as a JSON object</source>
            <translation>Kriterien schreibt man als JSON-Objekt</translation>
        </message>
        <message>
            <source>ct</source>
            <translation>CT</translation>
        </message>
        <message>
            <source>ct_done</source>
            <translation>CT erfolgt</translation>
        </message>
        <message>
            <source>depth of sedation</source>
            <translation>Sedierungstiefe</translation>
        </message>
        <message>
            <source>designate</source>
            <translation>Bestimmung der Injektion</translation>
        </message>
        <message>
            <source>did not serve as control</source>
            <translation>diente nicht als Kontrolle</translation>
        </message>
        <message>
            <source>discharge</source>
            <translation>Entlassung</translation>
        </message>
        <message>
            <source>discogram {0} is here already; nothing was imported</source>
            <translation>Diskogramm {0} ist schon hier; nichts wurde importiert</translation>
        </message>
        <message>
            <source>discogram {0} is practice, without a patient, and does not go among the records of patients; open it in practice mode. Nothing was imported</source>
            <translation>Diskogramm {0} ist Übung ohne Patient und gehört nicht zu den Aufzeichnungen von Patienten; öffnen Sie es im Übungsmodus. Nichts wurde importiert</translation>
        </message>
        <message>
            <source>discogram {0} may be of a patient and does not go among what was practised; leave practice mode, then import it. Nothing was imported</source>
            <translation>Diskogramm {0} kann von einem Patienten sein und gehört nicht zu den Übungen; verlassen Sie den Übungsmodus, dann importieren Sie es. Nichts wurde importiert</translation>
        </message>
        <message>
            <source>discordant at {0} psi a.o.</source>
            <translation>fremd bei {0} psi ü. Ö.</translation>
        </message>
        <message>
            <source>discorecorder is open already but does not answer; close it, then start it again</source>
            <translation>discorecorder ist schon offen, antwortet aber nicht; schließen Sie es, dann starten Sie es neu</translation>
        </message>
        <message>
            <source>discs</source>
            <translation>Scheiben</translation>
        </message>
        <message>
            <source>draw each region where it hurts once; take the drawing back if there is none</source>
            <translation>Zeichnen Sie jede schmerzende Region einmal; nehmen Sie die Zeichnung zurück, wenn es keine gibt</translation>
        </message>
        <message>
            <source>end of procedure</source>
            <translation>Ende der Untersuchung</translation>
        </message>
        <message>
            <source>end point</source>
            <translation>Endpunkt</translation>
        </message>
        <message>
            <source>endpoint</source>
            <translation>Endpunkt</translation>
        </message>
        <message>
            <source>every tested adjacent disc painless, or one of them discordant only over {0} psi above opening</source>
            <translation>jede getestete benachbarte Scheibe schmerzfrei, oder eine davon erst über {0} psi über Öffnungsdruck fremd</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>ausgeschlossen</translation>
        </message>
        <message>
            <source>exclusion</source>
            <translation>Ausschluss</translation>
        </message>
        <message>
            <source>finding</source>
            <translation>Vorbefund</translation>
        </message>
        <message>
            <source>finish</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>first at {0} psi above opening</source>
            <translation>zuerst bei {0} psi über Öffnungsdruck</translation>
        </message>
        <message>
            <source>first pain cannot be 0; say the score, or leave out 'first'</source>
            <translation>Der erste Schmerz kann nicht 0 sein; sagen Sie den Schmerzwert, oder lassen Sie 'first' weg</translation>
        </message>
        <message>
            <source>flow</source>
            <translation>Fluss</translation>
        </message>
        <message>
            <source>fluoroscopy</source>
            <translation>Durchleuchtung</translation>
        </message>
        <message>
            <source>fluoroscopy time is in seconds, 214, or in minutes and seconds, 3:34</source>
            <translation>Durchleuchtungszeit gibt man in Sekunden an, 214, oder in Minuten und Sekunden, 3:34</translation>
        </message>
        <message>
            <source>frame</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>functional anaesthetic discography: relief of more than 3 units</source>
            <translation>funktionelle anästhetische Diskografie: Linderung um mehr als 3 Punkte</translation>
        </message>
        <message>
            <source>gap</source>
            <translation>Lücke</translation>
        </message>
        <message>
            <source>gauge pressure at pain {0}</source>
            <translation>Manometerdruck bei Schmerz {0}</translation>
        </message>
        <message>
            <source>gauge_gap</source>
            <translation>Manometerlücke</translation>
        </message>
        <message>
            <source>gauge_gap: since is a time of day as 09:14:10.250, not {0}</source>
            <translation>gauge_gap: since ist eine Uhrzeit wie 09:14:10.250, nicht {0}</translation>
        </message>
        <message>
            <source>gone</source>
            <translation>weggefallen</translation>
        </message>
        <message>
            <source>grade {0}</source>
            <translation>Grad {0}</translation>
        </message>
        <message>
            <source>group {0} of the recovery key, {1}, holds a typing error</source>
            <translation>Gruppe {0} des Wiederherstellungsschlüssels, {1}, enthält einen Tippfehler</translation>
        </message>
        <message>
            <source>heard so twice</source>
            <translation>zweimal so gehört</translation>
        </message>
        <message>
            <source>held</source>
            <translation>erfüllt</translation>
        </message>
        <message>
            <source>how the levels were counted is not recorded; record the numbering, then sign</source>
            <translation>Wie die Segmente gezählt wurden, ist nicht erfasst; erfassen Sie die Zählung, dann unterschreiben Sie</translation>
        </message>
        <message>
            <source>how were the levels counted? The words could mean {0}; add '{1}=' with one of them</source>
            <translation>Wie wurden die Segmente gezählt? Die Worte könnten {0} meinen; ergänzen Sie '{1}=' mit einem davon</translation>
        </message>
        <message>
            <source>id {0} is not made of small letters, figures, hyphens and points</source>
            <translation>Die Kennung {0} besteht nicht aus Kleinbuchstaben, Ziffern, Bindestrichen und Punkten</translation>
        </message>
        <message>
            <source>image</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>image of the {0}, {1}</source>
            <translation>Bild: {0}, {1}</translation>
        </message>
        <message>
            <source>inject</source>
            <translation>Injektion</translation>
        </message>
        <message>
            <source>injected more than once; verdicts use the first injection until one is designated</source>
            <translation>mehr als einmal injiziert; Urteile gelten der ersten Injektion, bis eine bestimmt ist</translation>
        </message>
        <message>
            <source>injection</source>
            <translation>Injektion</translation>
        </message>
        <message>
            <source>injection rate</source>
            <translation>Injektionsrate</translation>
        </message>
        <message>
            <source>intact</source>
            <translation>intakt</translation>
        </message>
        <message>
            <source>interpretation</source>
            <translation>Beurteilung</translation>
        </message>
        <message>
            <source>it could be {0} or {1}; say which</source>
            <translation>es könnte {0} oder {1} sein; sagen Sie, welches</translation>
        </message>
        <message>
            <source>it could mean two things, or nothing</source>
            <translation type="vanished">es könnte zweierlei bedeuten, oder nichts</translation>
        </message>
        <message>
            <source>it does not sound like dictation</source>
            <translation>es klingt nicht wie ein Diktat</translation>
        </message>
        <message>
            <source>it is no voice</source>
            <translation>es ist keine Stimme</translation>
        </message>
        <message>
            <source>it seals pressure samples, which no document holds; copy the journal instead</source>
            <translation>er versiegelt Druckmesswerte, die kein Dokument enthält; kopieren Sie stattdessen das Journal</translation>
        </message>
        <message>
            <source>it was not heard clearly</source>
            <translation>es war nicht deutlich zu hören</translation>
        </message>
        <message>
            <source>keys pairs an action with the name of a key, for example stop = "S"</source>
            <translation>keys ordnet einer Aktion den Namen einer Taste zu, zum Beispiel stop = "S"</translation>
        </message>
        <message>
            <source>late is true or false, not {0}</source>
            <translation>late ist true oder false, nicht {0}</translation>
        </message>
        <message>
            <source>leaked ({0}) and could not be pressurised</source>
            <translation>Austritt ({0}), ließ sich nicht unter Druck setzen</translation>
        </message>
        <message>
            <source>leaked ({0}) and the pressure rose only {1} psi above opening</source>
            <translation>Austritt ({0}), der Druck stieg nur {1} psi über Öffnungsdruck</translation>
        </message>
        <message>
            <source>leaked, with no pressure to show that it was pressurised</source>
            <translation>Austritt, und kein Druck belegt, dass die Scheibe unter Druck stand</translation>
        </message>
        <message>
            <source>level</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>limit</source>
            <translation>Grenze</translation>
        </message>
        <message>
            <source>location</source>
            <translation>Ort des Schmerzes</translation>
        </message>
        <message>
            <source>low_psi is over above_opening_under_psi; the lower tiers lie above it</source>
            <translation>low_psi liegt über above_opening_under_psi; die unteren Stufen liegen darüber</translation>
        </message>
        <message>
            <source>lumbar</source>
            <translation>lumbal</translation>
        </message>
        <message>
            <source>manometer model</source>
            <translation>Modell des Manometers</translation>
        </message>
        <message>
            <source>manometer resolution</source>
            <translation>Auflösung des Manometers</translation>
        </message>
        <message>
            <source>medication</source>
            <translation>Medikament</translation>
        </message>
        <message>
            <source>medications of the day</source>
            <translation>Medikamente des Tages</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>fehlt</translation>
        </message>
        <message>
            <source>mode</source>
            <translation>Injektionsart</translation>
        </message>
        <message>
            <source>name each behaviour that was seen once</source>
            <translation>Nennen Sie jedes beobachtete Verhalten einmal</translation>
        </message>
        <message>
            <source>needle approach</source>
            <translation>Zugang der Nadel</translation>
        </message>
        <message>
            <source>needle gauge</source>
            <translation>Stärke der Nadel</translation>
        </message>
        <message>
            <source>needle length</source>
            <translation>Länge der Nadel</translation>
        </message>
        <message>
            <source>needle side</source>
            <translation>Seite der Nadel</translation>
        </message>
        <message>
            <source>needle tip, {0} view</source>
            <translation>Nadelspitze, {0}</translation>
        </message>
        <message>
            <source>neither a firm end point nor the volume ceiling</source>
            <translation>weder ein fester Endpunkt noch die Volumengrenze</translation>
        </message>
        <message>
            <source>neither a pain score nor the concordance was recorded</source>
            <translation>weder Schmerzwert noch Konkordanz erfasst</translation>
        </message>
        <message>
            <source>next to this level, at {0}</source>
            <translation>neben diesem Segment, in {0}</translation>
        </message>
        <message>
            <source>next to {0}, fused or not accessible: counted as absent</source>
            <translation>neben {0}, versteift oder nicht zugänglich: gilt als nicht vorhanden</translation>
        </message>
        <message>
            <source>no action is called {0}; the manual lists their names under 'The keyboard'</source>
            <translation>Keine Aktion heißt {0}; das Handbuch nennt die Namen unter 'The keyboard'</translation>
        </message>
        <message>
            <source>no anaesthetic was given</source>
            <translation>kein Anästhetikum gegeben</translation>
        </message>
        <message>
            <source>no baseline pain was recorded; it counts as 0</source>
            <translation>kein Ausgangsschmerz erfasst; er gilt als 0</translation>
        </message>
        <message>
            <source>no batch comes from {0} at level {1} in {2}</source>
            <translation>kein Stapel kommt von {0} in Höhe {1} in {2}</translation>
        </message>
        <message>
            <source>no complication has no severity, level or action</source>
            <translation>Keine Komplikation hat weder Schwere noch Segment noch Maßnahme</translation>
        </message>
        <message>
            <source>no kind of entry is called {0}; this may come from a newer discorecorder</source>
            <translation>Keine Art von Eintrag heißt {0}; dies kann aus einem neueren discorecorder stammen</translation>
        </message>
        <message>
            <source>no leak cannot prevent pressurisation; name the site of the leak</source>
            <translation>Ohne Austritt ist der Druckaufbau nicht verhindert; nennen Sie den Ort des Austritts</translation>
        </message>
        <message>
            <source>no level is chosen for {0}; say the level first, for example L4-5</source>
            <translation>Für {0} ist kein Segment gewählt; nennen Sie zuerst das Segment, zum Beispiel L4-5</translation>
        </message>
        <message>
            <source>no pain score was recorded</source>
            <translation>kein Schmerzwert erfasst</translation>
        </message>
        <message>
            <source>no pain was provoked, so there is no class</source>
            <translation>kein Schmerz ausgelöst, daher keine Klasse</translation>
        </message>
        <message>
            <source>no record comes from role {0}, source {1}</source>
            <translation>Kein Eintrag kommt von Rolle {0}, Quelle {1}</translation>
        </message>
        <message>
            <source>no relief score recorded</source>
            <translation>kein Linderungswert erfasst</translation>
        </message>
        <message>
            <source>no sample was taken at {0}, injection {1}; look at the mark and its second</source>
            <translation>bei {0}, Injektion {1}, liegt kein Messwert; Zeitpunkt und Sekunde prüfen</translation>
        </message>
        <message>
            <source>no score before</source>
            <translation>kein Wert zuvor</translation>
        </message>
        <message>
            <source>no validated criteria; descriptive only</source>
            <translation>keine validierten Kriterien; nur beschreibend</translation>
        </message>
        <message>
            <source>no {0} disc was tested</source>
            <translation>keine Scheibe getestet: {0}</translation>
        </message>
        <message>
            <source>no {0} is recorded at {1}, injection {2}; align the recording by another mark, or by a time such as 09:14:10</source>
            <translation>bei {1}, Injektion {2}, ist kein {0} erfasst; die Aufzeichnung an einem anderen Zeitpunkt oder einer Uhrzeit wie 09:14:10 ausrichten</translation>
        </message>
        <message>
            <source>no_opening</source>
            <translation>kein Öffnungsdruck</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>niemand</translation>
        </message>
        <message>
            <source>nobody is enrolled as {0}; there is {1}</source>
            <translation>niemand ist als {0} eingelernt; vorhanden: {1}</translation>
        </message>
        <message>
            <source>nobody says this in one breath</source>
            <translation>so sagt es niemand in einem Atemzug</translation>
        </message>
        <message>
            <source>none recorded</source>
            <translation>keine erfasst</translation>
        </message>
        <message>
            <source>not evaluable</source>
            <translation>nicht beurteilbar</translation>
        </message>
        <message>
            <source>not evaluable: whether the pain was concordant is not recorded</source>
            <translation>nicht beurteilbar: ob der Schmerz konkordant war, ist nicht erfasst</translation>
        </message>
        <message>
            <source>not evaluable: {0}</source>
            <translation>nicht beurteilbar: {0}</translation>
        </message>
        <message>
            <source>not excluded</source>
            <translation>nicht ausgeschlossen</translation>
        </message>
        <message>
            <source>not held</source>
            <translation>nicht erfüllt</translation>
        </message>
        <message>
            <source>not recorded as present</source>
            <translation>nicht als vorhanden erfasst</translation>
        </message>
        <message>
            <source>not understood: {0}; {1}</source>
            <translation>Nicht verstanden: {0}; {1}</translation>
        </message>
        <message>
            <source>note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>nothing can be dictated in {0}; there are {1}</source>
            <translation>in {0} kann nicht diktiert werden; es gibt {1}</translation>
        </message>
        <message>
            <source>nothing tells how {0} is pronounced; add a line to the site's pronunciations, for example '{1} P EY N'</source>
            <translation>nichts sagt, wie {0} ausgesprochen wird; ergänzen Sie eine Zeile in den Aussprachen der Klinik, zum Beispiel „{1} P EY N“</translation>
        </message>
        <message>
            <source>nothing that is recorded is negative; say what was shown</source>
            <translation>Nichts, was gespeichert wird, ist negativ; sagen Sie, was angezeigt wurde</translation>
        </message>
        <message>
            <source>nothing waits to be confirmed</source>
            <translation>nichts wartet auf Bestätigung</translation>
        </message>
        <message>
            <source>nothing was heard that can be said now</source>
            <translation>nichts wurde gehört, was jetzt gesagt werden kann</translation>
        </message>
        <message>
            <source>nothing was said; say for example 'level L4-5' or 'pain 7'</source>
            <translation>Nichts wurde gesagt; sagen Sie zum Beispiel 'level L4-5' oder 'pain 7'</translation>
        </message>
        <message>
            <source>nothing was taken back just now; name the record, for example 'restore record 12'</source>
            <translation>Soeben wurde nichts zurückgenommen; nennen Sie den Eintrag, zum Beispiel 'restore record 12'</translation>
        </message>
        <message>
            <source>nucleogram</source>
            <translation>Nukleogramm</translation>
        </message>
        <message>
            <source>numbering</source>
            <translation>Zählung</translation>
        </message>
        <message>
            <source>numbering is written in words, then {0}=..., for example 'whole-spine count from C2; five lumbar-type bodies; confirmed=Dr A'</source>
            <translation>Die Zählung schreibt man in Worten, dann {0}=..., zum Beispiel 'whole-spine count from C2; five lumbar-type bodies; confirmed=Dr A'</translation>
        </message>
        <message>
            <source>numbering method</source>
            <translation>Zählweise</translation>
        </message>
        <message>
            <source>of an adverse event</source>
            <translation>es einen Zwischenfall gab</translation>
        </message>
        <message>
            <source>one adequate disc painless, or discordant at {0}/10 or less</source>
            <translation>eine adäquate Scheibe schmerzfrei, oder fremd bei {0}/10 oder weniger</translation>
        </message>
        <message>
            <source>one adjacent disc painless</source>
            <translation>eine benachbarte Scheibe schmerzfrei</translation>
        </message>
        <message>
            <source>one negative disc with Dallas 0</source>
            <translation>eine negative Scheibe mit Dallas 0</translation>
        </message>
        <message>
            <source>open</source>
            <translation>Eröffnung</translation>
        </message>
        <message>
            <source>opening</source>
            <translation>Öffnungsdruck</translation>
        </message>
        <message>
            <source>opening pressure</source>
            <translation>Öffnungsdruck</translation>
        </message>
        <message>
            <source>opening pressure not recorded</source>
            <translation>Öffnungsdruck nicht erfasst</translation>
        </message>
        <message>
            <source>opening pressure was {0} psi, over {1}: the needle tip may lie in the annulus or the end plate; indeterminate is suggested, the physician decides</source>
            <translation>Öffnungsdruck war {0} psi, über {1}: Die Nadelspitze kann in Anulus oder Endplatte liegen; „unbestimmt“ liegt nahe, es entscheidet der Arzt</translation>
        </message>
        <message>
            <source>opening pressure {0} is over {1} psi: annular or end-plate needle tip?</source>
            <translation>Öffnungsdruck {0} liegt über {1} psi: Nadelspitze in Anulus oder Endplatte?</translation>
        </message>
        <message>
            <source>or</source>
            <translation>oder</translation>
        </message>
        <message>
            <source>other sources of pain</source>
            <translation>andere Schmerzquellen</translation>
        </message>
        <message>
            <source>over {0}</source>
            <translation>über {0}</translation>
        </message>
        <message>
            <source>override</source>
            <translation>Abweichung</translation>
        </message>
        <message>
            <source>pain afterwards</source>
            <translation>Schmerz danach</translation>
        </message>
        <message>
            <source>pain behaviours</source>
            <translation>Schmerzverhalten</translation>
        </message>
        <message>
            <source>pain location</source>
            <translation>Ort des Schmerzes</translation>
        </message>
        <message>
            <source>pain score</source>
            <translation>Schmerzwert</translation>
        </message>
        <message>
            <source>pain was called {0} although no score rose above baseline</source>
            <translation>Schmerz hieß „{0}“, obwohl kein Wert über den Ausgangsschmerz stieg</translation>
        </message>
        <message>
            <source>pain was scored against an old pressure or volume (record {0})</source>
            <translation>Schmerzwert gehört zu einem alten Druck oder Volumen (Eintrag {0})</translation>
        </message>
        <message>
            <source>pain with a leak: contrast or anaesthetic outside the disc may itself provoke or numb pain</source>
            <translation>Schmerz bei Austritt: Kontrastmittel oder Anästhetikum außerhalb der Scheibe kann selbst Schmerz auslösen oder betäuben</translation>
        </message>
        <message>
            <source>pain without a score</source>
            <translation>Schmerz ohne Wert</translation>
        </message>
        <message>
            <source>pain {0} min after the anaesthetic</source>
            <translation>Schmerz {0} min nach der Betäubung</translation>
        </message>
        <message>
            <source>pain {0} was reached after the flow stopped; the last pressure with the plunger advancing counts</source>
            <translation>Schmerz {0} wurde erst nach Ende des Flusses erreicht; es zählt der letzte Druck bei bewegtem Kolben</translation>
        </message>
        <message>
            <source>pain {0}/10</source>
            <translation>Schmerz {0}/10</translation>
        </message>
        <message>
            <source>pain {0}/10 was never reached</source>
            <translation>Schmerz {0}/10 wurde nie erreicht</translation>
        </message>
        <message>
            <source>pain_drawing</source>
            <translation>Schmerzzeichnung</translation>
        </message>
        <message>
            <source>pain_side</source>
            <translation>Seite des Schmerzes</translation>
        </message>
        <message>
            <source>painless</source>
            <translation>schmerzfrei</translation>
        </message>
        <message>
            <source>patient's words</source>
            <translation>Worte des Patienten</translation>
        </message>
        <message>
            <source>pending ct</source>
            <translation>CT ausstehend</translation>
        </message>
        <message>
            <source>persistence</source>
            <translation>Dauer des Schmerzes</translation>
        </message>
        <message>
            <source>plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>planned role</source>
            <translation>geplante Rolle</translation>
        </message>
        <message>
            <source>position</source>
            <translation>Lagerung</translation>
        </message>
        <message>
            <source>positive levels of the study</source>
            <translation>positive Segmente der Untersuchung</translation>
        </message>
        <message>
            <source>pressure above opening is not known</source>
            <translation>Druck über Öffnungsdruck nicht bekannt</translation>
        </message>
        <message>
            <source>pressure at first pain</source>
            <translation>Druck beim ersten Schmerz</translation>
        </message>
        <message>
            <source>pressure at pain {0}</source>
            <translation>Druck bei Schmerz {0}</translation>
        </message>
        <message>
            <source>pressure class</source>
            <translation>Druckklasse</translation>
        </message>
        <message>
            <source>pressure falls to {0} psi while injecting (record {1})</source>
            <translation>Druck fällt während der Injektion auf {0} psi (Eintrag {1})</translation>
        </message>
        <message>
            <source>pressure for tiers 1 and 2</source>
            <translation>Druck für Stufen 1 und 2</translation>
        </message>
        <message>
            <source>pressure not recorded</source>
            <translation>Druck nicht erfasst</translation>
        </message>
        <message>
            <source>pressure {0} (record {1}) is below the opening pressure {2}</source>
            <translation>Druck {0} (Eintrag {1}) liegt unter dem Öffnungsdruck {2}</translation>
        </message>
        <message>
            <source>pressure {0} (record {1}) is over {2} psi</source>
            <translation>Druck {0} (Eintrag {1}) liegt über {2} psi</translation>
        </message>
        <message>
            <source>pressurised only to {0} psi above opening (limit: {1} or more)</source>
            <translation>nur bis {0} psi über Öffnungsdruck belastet (Grenze: {1} oder mehr)</translation>
        </message>
        <message>
            <source>pressurised to {0} psi above opening</source>
            <translation>bis {0} psi über Öffnungsdruck belastet</translation>
        </message>
        <message>
            <source>primary is a list of names of rule sets</source>
            <translation>primary ist eine Liste von Namen von Regelsätzen</translation>
        </message>
        <message>
            <source>prior surgery {0}: false positives are more frequent after discectomy (9.1 % of discs, Wolfer 2008)</source>
            <translation>Voroperation {0}: Falsch positive sind nach Diskektomie häufiger (9,1 % der Scheiben, Wolfer 2008)</translation>
        </message>
        <message>
            <source>radiation dose</source>
            <translation>Strahlendosis</translation>
        </message>
        <message>
            <source>rating</source>
            <translation>Bewertung</translation>
        </message>
        <message>
            <source>reading</source>
            <translation>Ablesung</translation>
        </message>
        <message>
            <source>reason for stopping</source>
            <translation>Grund des Stopps</translation>
        </message>
        <message>
            <source>record {0} ({1}) stands for good and cannot be {2}</source>
            <translation>Eintrag {0} ({1}) bleibt bestehen und kann nicht {2} werden</translation>
        </message>
        <message>
            <source>record {0} ({1}) would move from {2} to {3}; take it back first, or correct the level, for example 'correction L4-5'</source>
            <translation>Eintrag {0} ({1}) käme von {2} nach {3}; nehmen Sie ihn zuerst zurück, oder korrigieren Sie das Segment, zum Beispiel 'correction L4-5'</translation>
        </message>
        <message>
            <source>record {0} belongs to {1}, which was left; say why, for example 'correction pain 6 because misheard' or 'scratch record 7 because wrong level'</source>
            <translation>Eintrag {0} gehört zu {1}, das verlassen wurde; sagen Sie, warum, zum Beispiel 'correction pain 6 because misheard' oder 'scratch record 7 because wrong level'</translation>
        </message>
        <message>
            <source>record {0} cannot be read: {1}</source>
            <translation>Eintrag {0} kann nicht gelesen werden: {1}</translation>
        </message>
        <message>
            <source>record {0} cannot follow record {1}; read the discogram again</source>
            <translation>Eintrag {0} kann nicht auf Eintrag {1} folgen; lesen Sie das Diskogramm neu</translation>
        </message>
        <message>
            <source>record {0} corrects record {1}, which was taken back; restore that first</source>
            <translation>Eintrag {0} korrigiert Eintrag {1}, der zurückgenommen wurde; stellen Sie zuerst diesen wieder her</translation>
        </message>
        <message>
            <source>record {0} does not stand any more (see record {1})</source>
            <translation>Eintrag {0} gilt nicht mehr (siehe Eintrag {1})</translation>
        </message>
        <message>
            <source>record {0} has no {1}</source>
            <translation>Eintrag {0} hat kein {1}</translation>
        </message>
        <message>
            <source>record {0} is {1}; it cannot become {2}</source>
            <translation>Eintrag {0} ist {1}; er kann nicht zu {2} werden</translation>
        </message>
        <message>
            <source>record {0} of line {1}: numbers count from 1</source>
            <translation>Eintrag {0} der Zeile {1}: Nummern zählen ab 1</translation>
        </message>
        <message>
            <source>record {0} was not taken back</source>
            <translation>Eintrag {0} wurde nicht zurückgenommen</translation>
        </message>
        <message>
            <source>record {0}: {1}</source>
            <translation>Eintrag {0}: {1}</translation>
        </message>
        <message>
            <source>recovery</source>
            <translation>Aufwachraum</translation>
        </message>
        <message>
            <source>recovery pain</source>
            <translation>Schmerz im Aufwachraum</translation>
        </message>
        <message>
            <source>relief</source>
            <translation>Linderung</translation>
        </message>
        <message>
            <source>relief class</source>
            <translation>Klasse der Linderung</translation>
        </message>
        <message>
            <source>relief_class</source>
            <translation>Klasse der Linderung</translation>
        </message>
        <message>
            <source>repeat</source>
            <translation>zweite Provokation</translation>
        </message>
        <message>
            <source>restore</source>
            <translation>Wiederherstellung</translation>
        </message>
        <message>
            <source>room names no preset; there are {0}</source>
            <translation>room nennt keine Vorgabe; es gibt {0}</translation>
        </message>
        <message>
            <source>rooms: {0} cannot set {1}</source>
            <translation>rooms: {0} kann {1} nicht setzen</translation>
        </message>
        <message>
            <source>rooms: {0} is a table of preferences, not {1}</source>
            <translation>rooms: {0} ist eine Tabelle von Einstellungen, nicht {1}</translation>
        </message>
        <message>
            <source>rooms: {0}: {1}</source>
            <translation>rooms: {0}: {1}</translation>
        </message>
        <message>
            <source>samples</source>
            <translation>Messwerte</translation>
        </message>
        <message>
            <source>samples of form {0}, and this program reads forms {1}</source>
            <translation>Messwerte der Form {0}, und dieses Programm liest die Formen {1}</translation>
        </message>
        <message>
            <source>say behind the time what happened, for example '-2:00 pain 6'</source>
            <translation>Sagen Sie hinter der Zeit, was geschah, zum Beispiel '-2:00 pain 6'</translation>
        </message>
        <message>
            <source>say something after '{0}:'</source>
            <translation>Sagen Sie etwas hinter '{0}:'</translation>
        </message>
        <message>
            <source>say the transitional anatomy that there is, or add 'transition=none'</source>
            <translation>Sagen Sie, welche Übergangsanatomie besteht, oder ergänzen Sie 'transition=none'</translation>
        </message>
        <message>
            <source>served as control</source>
            <translation>diente als Kontrolle</translation>
        </message>
        <message>
            <source>sham</source>
            <translation>Scheininjektion</translation>
        </message>
        <message>
            <source>should be a number, not {0}</source>
            <translation>sollte eine Zahl sein, nicht {0}</translation>
        </message>
        <message>
            <source>should be pairs of old and new, not {0}</source>
            <translation>sollten Paare von alt und neu sein, nicht {0}</translation>
        </message>
        <message>
            <source>should be {0}, not {1}</source>
            <translation>sollte {0} sein, nicht {1}</translation>
        </message>
        <message>
            <source>side of the pain</source>
            <translation>Seite des Schmerzes</translation>
        </message>
        <message>
            <source>sign</source>
            <translation>Unterschrift</translation>
        </message>
        <message>
            <source>similar or exact</source>
            <translation>ähnlich oder identisch</translation>
        </message>
        <message>
            <source>sleep</source>
            <translation>Betäubung</translation>
        </message>
        <message>
            <source>so much is seldom injected into a disc</source>
            <translation>so viel wird selten in eine Bandscheibe gespritzt</translation>
        </message>
        <message>
            <source>somebody else records into this discogram without a pause; wait, then say it again</source>
            <translation>Jemand anderes schreibt ohne Pause in dieses Diskogramm; warten Sie, dann sagen Sie es noch einmal</translation>
        </message>
        <message>
            <source>somebody else streams into this discogram without a pause; stop one of the two</source>
            <translation>jemand anderes sendet ohne Pause in dieses Diskogramm; eines von beiden anhalten</translation>
        </message>
        <message>
            <source>source is empty; a verdict without a named source means nothing</source>
            <translation>source ist leer; ein Urteil ohne genannte Quelle bedeutet nichts</translation>
        </message>
        <message>
            <source>staff</source>
            <translation>Personal</translation>
        </message>
        <message>
            <source>staff are written radiologist=Dr A; technologist=T B</source>
            <translation>Personal schreibt man radiologist=Dr A; technologist=T B</translation>
        </message>
        <message>
            <source>tear</source>
            <translation>Riss</translation>
        </message>
        <message>
            <source>technique</source>
            <translation>Technik</translation>
        </message>
        <message>
            <source>tested after anaesthetic was given {0}</source>
            <translation>getestet nach Betäubung {0}</translation>
        </message>
        <message>
            <source>that audio is kept is recorded by the program alone, once it is; nobody can say it</source>
            <translation>dass Ton aufbewahrt wird, trägt allein das Programm ein, sobald es so ist; niemand kann es sagen</translation>
        </message>
        <message>
            <source>the audio broke off within a frame, after {0} of {1} bytes</source>
            <translation>der Ton brach in einem Block ab, nach {0} von {1} Bytes</translation>
        </message>
        <message>
            <source>the audio broke off within the head of a frame, after {0} bytes</source>
            <translation>der Ton brach im Kopf eines Blocks ab, nach {0} Bytes</translation>
        </message>
        <message>
            <source>the body is of kind {0}, not {1}</source>
            <translation>Der Inhalt ist von der Art {0}, nicht {1}</translation>
        </message>
        <message>
            <source>the discogram is not signed yet; enter or correct it directly, no addendum is needed</source>
            <translation>Das Diskogramm ist noch nicht unterschrieben; erfassen oder korrigieren Sie direkt, ein Zusatz ist nicht nötig</translation>
        </message>
        <message>
            <source>the discogram is signed, and no sample is added to it; say in an addendum where they lie</source>
            <translation>das Diskogramm ist unterschrieben, Messwerte kommen nicht mehr hinzu; im Nachtrag sagen, wo sie liegen</translation>
        </message>
        <message>
            <source>the discogram is signed; say it as an addendum</source>
            <translation>Das Diskogramm ist unterschrieben; sagen Sie es als Zusatz</translation>
        </message>
        <message>
            <source>the embedded recogniser understands English only; German speech needs a German model: choose another recogniser with its model in the preferences, or dictate in English</source>
            <translation>die eingebaute Erkennung versteht nur Englisch; gesprochenes Deutsch braucht ein deutsches Modell: Wählen Sie in den Einstellungen eine andere Erkennung mit ihrem Modell, oder diktieren Sie auf Englisch</translation>
        </message>
        <message>
            <source>the gauge has not read for a whole second; wait until it sends, or look at its cable</source>
            <translation>das Manometer hat keine ganze Sekunde lang gelesen; warten, bis es sendet, oder sein Kabel ansehen</translation>
        </message>
        <message>
            <source>the gauge reads {0} to {1}, and open to the air it stays within {2} of zero for a second; open the syringe to the air, or set the zero of the gauge</source>
            <translation>das Manometer zeigt {0} bis {1}; zur Luft offen bleibt es eine Sekunde lang innerhalb von {2} um null; die Spritze zur Luft öffnen oder den Nullpunkt des Manometers setzen</translation>
        </message>
        <message>
            <source>the header {0} stands before the first clock time; here write '09:12:00 role: ...'</source>
            <translation>Der Kopf {0} steht vor der ersten Uhrzeit; schreiben Sie hier '09:12:00 role: ...'</translation>
        </message>
        <message>
            <source>the injection of {0} that is designated would be another one; take that back first</source>
            <translation>Die bestimmte Injektion von {0} wäre dann eine andere; nehmen Sie das zuerst zurück</translation>
        </message>
        <message>
            <source>the injection was broken off because {0}; {1}</source>
            <translation>Injektion abgebrochen, weil {0}; {1}</translation>
        </message>
        <message>
            <source>the line holds the unprintable character U+{0}; take it out</source>
            <translation>Die Zeile enthält das nicht druckbare Zeichen U+{0}; entfernen Sie es</translation>
        </message>
        <message>
            <source>the nearest that would be is {0}</source>
            <translation>am nächsten käme {0}</translation>
        </message>
        <message>
            <source>the needle was displaced</source>
            <translation>die Nadel verrutscht war</translation>
        </message>
        <message>
            <source>the opening pressure of this injection is {0} (record {1}); say 'correction opening ...', or 'stop' and 'start injection' if the disc is injected again</source>
            <translation>Der Öffnungsdruck dieser Injektion ist {0} (Eintrag {1}); sagen Sie 'correction opening ...', oder 'stop' und 'start injection', wenn die Scheibe erneut injiziert wird</translation>
        </message>
        <message>
            <source>the opening record keeps {0} under the name {1}; it was changed by hand</source>
            <translation>Der Eröffnungseintrag führt {0} unter dem Namen {1}; er wurde von Hand geändert</translation>
        </message>
        <message>
            <source>the patient asked for it</source>
            <translation>der Patient darum bat</translation>
        </message>
        <message>
            <source>the patient could not say whether the pain was concordant</source>
            <translation>der Patient konnte nicht sagen, ob der Schmerz konkordant war</translation>
        </message>
        <message>
            <source>the patient is named twice; keep one line</source>
            <translation>Der Patient ist zweimal genannt; behalten Sie eine Zeile</translation>
        </message>
        <message>
            <source>the phones are missing</source>
            <translation>die Laute fehlen</translation>
        </message>
        <message>
            <source>the recording has a gap at second {0}; align it by a moment that it covers</source>
            <translation>die Aufzeichnung hat bei Sekunde {0} eine Lücke; an einem Zeitpunkt ausrichten, den sie enthält</translation>
        </message>
        <message>
            <source>the recording is in {0}, and this injection was read in {1}; convert the recording, or say its unit where its header names none</source>
            <translation>die Aufzeichnung ist in {0}, diese Injektion wurde in {1} abgelesen; umrechnen oder die Einheit angeben, wenn der Kopf keine nennt</translation>
        </message>
        <message>
            <source>the recording lasts {0} s and has no second {1}; correct the second</source>
            <translation>die Aufzeichnung dauert {0} s und hat keine Sekunde {1}; die Sekunde berichtigen</translation>
        </message>
        <message>
            <source>the recording of {0} sounds like {1}; put the recordings in their order</source>
            <translation>die Aufnahme von {0} klingt wie {1}; bringen Sie die Aufnahmen in ihre Reihenfolge</translation>
        </message>
        <message>
            <source>the recovery key holds a typing error; compare it group by group</source>
            <translation>Der Wiederherstellungsschlüssel enthält einen Tippfehler; vergleichen Sie Gruppe für Gruppe</translation>
        </message>
        <message>
            <source>the renumbering gives a tested disc the name of a fused one; pair every level that changes</source>
            <translation>Die Umzählung gibt einer getesteten Scheibe den Namen einer versteiften; ordnen Sie jedes Segment zu, das sich ändert</translation>
        </message>
        <message>
            <source>the renumbering gives two discs the same name; pair every level that changes</source>
            <translation>Die Umzählung gibt zwei Scheiben denselben Namen; ordnen Sie jedes Segment zu, das sich ändert</translation>
        </message>
        <message>
            <source>the resolution of a manometer is over 0 and needs its unit</source>
            <translation>Die Auflösung eines Manometers liegt über 0 und braucht ihre Einheit</translation>
        </message>
        <message>
            <source>the script cannot be read: {0}; check the name and the rights</source>
            <translation>Das Skript kann nicht gelesen werden: {0}; prüfen Sie Namen und Rechte</translation>
        </message>
        <message>
            <source>the script is empty; it begins with a line such as 'discogram: lumbar'</source>
            <translation>Das Skript ist leer; es beginnt mit einer Zeile wie 'discogram: lumbar'</translation>
        </message>
        <message>
            <source>the script is over {0} MB; is this the right file?</source>
            <translation>Das Skript hat über {0} MB; ist es die richtige Datei?</translation>
        </message>
        <message>
            <source>the sham injection produced pain</source>
            <translation>die Scheininjektion ergab Schmerz</translation>
        </message>
        <message>
            <source>the speech engine pocketsphinx is not installed ({0})</source>
            <translation>die Spracherkennung pocketsphinx ist nicht installiert ({0})</translation>
        </message>
        <message>
            <source>the speech engine {0} has no model of its own; name the folder of one in the settings</source>
            <translation>die Spracherkennung {0} hat kein eigenes Modell; nennen Sie in den Einstellungen den Ordner eines Modells</translation>
        </message>
        <message>
            <source>the speech engine {0} is not installed ({1}); install the package {2}, or choose pocketsphinx</source>
            <translation>die Spracherkennung {0} ist nicht installiert ({1}); installieren Sie das Paket {2}, oder wählen Sie pocketsphinx</translation>
        </message>
        <message>
            <source>the speech model of {0} and {1} cannot be used ({2}); install discorecorder again</source>
            <translation>das Sprachmodell aus {0} und {1} ist nicht verwendbar ({2}); discorecorder neu installieren</translation>
        </message>
        <message>
            <source>the time a discogram was opened carries its offset</source>
            <translation>Die Zeit der Eröffnung trägt ihren Abstand zu UTC</translation>
        </message>
        <message>
            <source>the times of a batch begin at 0 ms and never run backwards; a gauge's clock does not</source>
            <translation>die Zeiten eines Stapels beginnen bei 0 ms und laufen nie rückwärts; die Uhr eines Manometers tut das nicht</translation>
        </message>
        <message>
            <source>the times of a batch run backwards, or on for weeks; a gauge's clock does neither</source>
            <translation>die Zeiten eines Stapels laufen rückwärts oder über Wochen; die Uhr eines Manometers tut beides nicht</translation>
        </message>
        <message>
            <source>the usual pain is bilateral and the provoked pain is on one side: similar at most; the physician chooses</source>
            <translation>der übliche Schmerz ist beidseits, der ausgelöste einseitig: höchstens ähnlich; der Arzt wählt</translation>
        </message>
        <message>
            <source>the volume or pressure at pain {0} was read more than {1} s before</source>
            <translation>Volumen oder Druck bei Schmerz {0} wurde mehr als {1} s zuvor abgelesen</translation>
        </message>
        <message>
            <source>the words as heard are no text; say them again</source>
            <translation>Die gehörten Worte sind kein Text; sagen Sie sie noch einmal</translation>
        </message>
        <message>
            <source>the {0} is already recorded; correct it instead (correction ...)</source>
            <translation>Schon erfasst: {0}; korrigieren Sie es stattdessen (correction ...)</translation>
        </message>
        <message>
            <source>then record {0} ({1}) would not fit: {2}</source>
            <translation>Dann passte Eintrag {0} ({1}) nicht mehr: {2}</translation>
        </message>
        <message>
            <source>there is no discogram {0} here; 'discorecorder list' shows those there are</source>
            <translation>Es gibt hier kein Diskogramm {0}; 'discorecorder list' zeigt die vorhandenen</translation>
        </message>
        <message>
            <source>there is no display to show the window on; 'discorecorder --help' lists the commands</source>
            <translation>Es gibt keinen Bildschirm für das Fenster; 'discorecorder --help' nennt die Befehle</translation>
        </message>
        <message>
            <source>there is no header {0}; there are {1}</source>
            <translation>Es gibt keinen Kopf {0}; es gibt {1}</translation>
        </message>
        <message>
            <source>there is no next level; say which, for example L4-5</source>
            <translation>Es gibt kein nächstes Segment; sagen Sie, welches, zum Beispiel L4-5</translation>
        </message>
        <message>
            <source>there is no record {0} yet that this could be the audio of</source>
            <translation>es gibt noch keinen Eintrag {0}, dessen Ton das sein könnte</translation>
        </message>
        <message>
            <source>there is no record {0}; the last is {1}</source>
            <translation>Es gibt keinen Eintrag {0}; der letzte ist {1}</translation>
        </message>
        <message>
            <source>there is no such {0}{1} to correct; say it without 'correction'</source>
            <translation>Es gibt nichts dergleichen zu korrigieren: {0}{1}; sagen Sie es ohne 'correction'</translation>
        </message>
        <message>
            <source>there is nothing to restore</source>
            <translation>Es gibt nichts wiederherzustellen</translation>
        </message>
        <message>
            <source>there is nothing to take back</source>
            <translation>Es gibt nichts zurückzunehmen</translation>
        </message>
        <message>
            <source>these are over {0} characters</source>
            <translation>das sind über {0} Zeichen</translation>
        </message>
        <message>
            <source>this could be {0} and a part of one more, or two numbers; write it with a comma</source>
            <translation>das könnte {0} und ein Bruchteil sein, oder zwei Zahlen; schreiben Sie es mit Komma</translation>
        </message>
        <message>
            <source>this could be {0}, or {1} and {2}; say what each of them is</source>
            <translation>das könnte {0} sein, oder {1} und {2}; sagen Sie dazu, was was ist</translation>
        </message>
        <message>
            <source>this could be {0}.5, or {1} and 0.5; say {2}einhalb</source>
            <translation>das könnte {0},5 sein, oder {1} und 0,5; sagen Sie {2}einhalb</translation>
        </message>
        <message>
            <source>this could belong to the pain before or behind it; say the pressure before the pain, or one after the other</source>
            <translation>das könnte zum Schmerz davor oder dahinter gehören; sagen Sie den Druck vor dem Schmerz, oder eins nach dem anderen</translation>
        </message>
        <message>
            <source>this does not sound like {0}; read it again</source>
            <translation>das klingt nicht wie {0}; lesen Sie es noch einmal vor</translation>
        </message>
        <message>
            <source>this injection was stopped already ({0}); say 'correction stop {1}' or 'start injection'</source>
            <translation>Diese Injektion wurde schon gestoppt ({0}); sagen Sie 'correction stop {1}' oder 'start injection'</translation>
        </message>
        <message>
            <source>this injection was stopped; say 'start injection' if the disc is injected again</source>
            <translation>Diese Injektion wurde gestoppt; sagen Sie 'start injection', wenn die Scheibe erneut injiziert wird</translation>
        </message>
        <message>
            <source>this is not UTF-8; save the script as UTF-8 text</source>
            <translation>Dies ist kein UTF-8; speichern Sie das Skript als UTF-8-Text</translation>
        </message>
        <message>
            <source>this number is taken</source>
            <translation>diese Nummer ist vergeben</translation>
        </message>
        <message>
            <source>this record does not continue the one before</source>
            <translation>dieser Eintrag setzt den vorigen nicht fort</translation>
        </message>
        <message>
            <source>thoracic</source>
            <translation>thorakal</translation>
        </message>
        <message>
            <source>tip</source>
            <translation>Nadelspitze</translation>
        </message>
        <message>
            <source>torn</source>
            <translation>gerissen</translation>
        </message>
        <message>
            <source>transitional anatomy is {0}; not {1}</source>
            <translation>Übergangsanatomie ist {0}; nicht {1}</translation>
        </message>
        <message>
            <source>two adjacent discs adequately tested, neither concordant</source>
            <translation>zwei benachbarte Scheiben adäquat getestet, keine konkordant</translation>
        </message>
        <message>
            <source>two adjacent not concordant</source>
            <translation>zwei benachbarte nicht konkordant</translation>
        </message>
        <message>
            <source>two values of one kind were heard in one breath</source>
            <translation>zwei Werte einer Art wurden in einem Atemzug gehört</translation>
        </message>
        <message>
            <source>under {0} psi above opening</source>
            <translation>unter {0} psi über Öffnungsdruck</translation>
        </message>
        <message>
            <source>unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>usual pain</source>
            <translation>üblicher Schmerz</translation>
        </message>
        <message>
            <source>usual pain before the first needle</source>
            <translation>üblicher Schmerz vor der ersten Nadel</translation>
        </message>
        <message>
            <source>usual_pain</source>
            <translation>üblicher Schmerz</translation>
        </message>
        <message>
            <source>version counts from 1</source>
            <translation>version zählt ab 1</translation>
        </message>
        <message>
            <source>voice_wake is one word or a few, in letters alone, not {0}</source>
            <translation>voice_wake ist ein Wort oder wenige, nur Buchstaben, nicht {0}</translation>
        </message>
        <message>
            <source>volume at first pain</source>
            <translation>Volumen beim ersten Schmerz</translation>
        </message>
        <message>
            <source>volume at pain {0}</source>
            <translation>Volumen bei Schmerz {0}</translation>
        </message>
        <message>
            <source>was not injected</source>
            <translation>wurde nicht injiziert</translation>
        </message>
        <message>
            <source>what can be said is not told as it has to be: {0}</source>
            <translation>was gesagt werden kann, ist nicht so angegeben, wie es sein muss: {0}</translation>
        </message>
        <message>
            <source>what can be said is not told in JSON with the fields of Sayable ({0})</source>
            <translation>was gesagt werden kann, ist nicht in JSON mit den Feldern von Sayable angegeben ({0})</translation>
        </message>
        <message>
            <source>what is to be struck? say 'das streichen' by itself, or the number of the entry</source>
            <translation>was soll gestrichen werden? Sagen Sie 'das streichen' allein, oder die Nummer des Eintrags</translation>
        </message>
        <message>
            <source>what was recorded is kept as it is</source>
            <translation>was gespeichert ist, bleibt, wie es ist</translation>
        </message>
        <message>
            <source>what was said before waits for the disk; record that first, then the recording</source>
            <translation>was vorher gesagt wurde, wartet auf die Festplatte; zuerst das erfassen, dann die Aufzeichnung</translation>
        </message>
        <message>
            <source>who confirmed the numbering</source>
            <translation>wer die Zählung bestätigt hat</translation>
        </message>
        <message>
            <source>with a firm end point or at the volume ceiling</source>
            <translation>mit festem Endpunkt oder an der Volumengrenze</translation>
        </message>
        <message>
            <source>with neither a firm end point nor the volume ceiling</source>
            <translation>weder mit festem Endpunkt noch an der Volumengrenze</translation>
        </message>
        <message>
            <source>withdraw</source>
            <translation>Rücknahme</translation>
        </message>
        <message>
            <source>without a manometer there is no model, unit, resolution or zero</source>
            <translation>Ohne Manometer gibt es weder Modell noch Einheit, Auflösung oder Nullpunkt</translation>
        </message>
        <message>
            <source>{0} (Dallas grade {1})</source>
            <translation>{0} (Dallas-Grad {1})</translation>
        </message>
        <message>
            <source>{0} = {1} is out of range ({2} to {3})</source>
            <translation>{0} = {1} liegt außerhalb des Bereichs ({2} bis {3})</translation>
        </message>
        <message>
            <source>{0} a.o., opening pressure not recorded</source>
            <translation>{0} ü. Ö., Öffnungsdruck nicht erfasst</translation>
        </message>
        <message>
            <source>{0} and {1} are two levels; say one, and what belongs to it</source>
            <translation>{0} und {1} sind zwei Segmente; sagen Sie eines, und was dazugehört</translation>
        </message>
        <message>
            <source>{0} but not adequate: {1}{2}</source>
            <translation>{0}, aber nicht adäquat: {1}{2}</translation>
        </message>
        <message>
            <source>{0} bytes are no audio of an utterance</source>
            <translation>{0} Bytes sind kein Ton einer Äußerung</translation>
        </message>
        <message>
            <source>{0} cannot be opened. Check that its folder exists, can be written, and has room left.</source>
            <translation>{0} kann nicht geöffnet werden. Prüfen Sie, ob der Ordner vorhanden und beschreibbar ist und Platz hat.</translation>
        </message>
        <message>
            <source>{0} cannot be read with this key: it was encrypted with another key, is damaged, or is no journal of discorecorder. Name the key file that belongs to it, or type its recovery key in a terminal: discorecorder recovery-key --restore WORDS</source>
            <translation>{0} ist mit diesem Schlüssel nicht lesbar: mit einem anderen verschlüsselt, beschädigt, oder kein Journal von discorecorder. Nennen Sie die zugehörige Schlüsseldatei, oder tippen Sie den Wiederherstellungsschlüssel im Terminal: discorecorder recovery-key --restore WORDS</translation>
        </message>
        <message>
            <source>{0} could be {1},{2} or {3}{4}; write the one that is meant</source>
            <translation>{0} könnte {1},{2} oder {3}{4} sein; schreiben Sie, was gemeint ist</translation>
        </message>
        <message>
            <source>{0} could be {1}; say which</source>
            <translation>{0} könnte {1} sein; sagen Sie, was gemeint ist</translation>
        </message>
        <message>
            <source>{0} could belong to what stands before it or behind it; say them one by one</source>
            <translation>{0} könnte zum Wort davor oder dahinter gehören; sagen Sie beides einzeln</translation>
        </message>
        <message>
            <source>{0} could end one number or begin the next; say what each of them is</source>
            <translation>{0} könnte eine Zahl beenden oder die nächste beginnen; sagen Sie, was jede ist</translation>
        </message>
        <message>
            <source>{0} could not be read or written: the disk reports an error, is unplugged or has no room left. What was recorded before is kept. Check the disk and its free space, then try again.</source>
            <translation>{0} konnte nicht gelesen oder geschrieben werden: Die Platte meldet einen Fehler, ist abgezogen oder voll. Früher Gespeichertes bleibt erhalten. Prüfen Sie Platte und freien Platz, dann versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>{0} did not serve as control</source>
            <translation>{0} diente nicht als Kontrolle</translation>
        </message>
        <message>
            <source>{0} does not exist in the recorded numbering ({1}); the lowest discs are {2}. Correct the numbering or the level</source>
            <translation>{0} gibt es in der erfassten Zählung nicht ({1}); die untersten Scheiben sind {2}. Korrigieren Sie die Zählung oder das Segment</translation>
        </message>
        <message>
            <source>{0} has no words</source>
            <translation>{0} hat keine Worte</translation>
        </message>
        <message>
            <source>{0} has records already and would be {1} ({2}). Correct that level first, then the numbering</source>
            <translation>{0} hat schon Einträge und wäre dann {1} ({2}). Korrigieren Sie zuerst das Segment, dann die Zählung</translation>
        </message>
        <message>
            <source>{0} has too many digits to be a reading</source>
            <translation>{0} hat zu viele Ziffern für eine Ablesung</translation>
        </message>
        <message>
            <source>{0} has {1} injections; there is no number {2}</source>
            <translation>{0} hat {1} Injektionen; Nummer {2} gibt es nicht</translation>
        </message>
        <message>
            <source>{0} holds no journal. Check the name, or let a new one be made.</source>
            <translation>{0} enthält kein Journal. Prüfen Sie den Namen, oder lassen Sie ein neues anlegen.</translation>
        </message>
        <message>
            <source>{0} holds no key: {1}.</source>
            <translation>{0} enthält keinen Schlüssel: {1}.</translation>
        </message>
        <message>
            <source>{0} holds {1}, which is no number</source>
            <translation>{0} enthält {1}, das ist keine Zahl</translation>
        </message>
        <message>
            <source>{0} is a folder or a device. Name the journal file in it.</source>
            <translation>{0} ist ein Ordner oder ein Gerät. Nennen Sie die Journaldatei darin.</translation>
        </message>
        <message>
            <source>{0} is a plain SQLite file, not an encrypted journal. Name the journal file.</source>
            <translation>{0} ist eine einfache SQLite-Datei, kein verschlüsseltes Journal. Nennen Sie die Journaldatei.</translation>
        </message>
        <message>
            <source>{0} is a vertebra; name the disc by both, for example L4-5</source>
            <translation>{0} ist ein Wirbel; nennen Sie die Scheibe nach beiden, zum Beispiel L4-5</translation>
        </message>
        <message>
            <source>{0} is a {1}, not {2}</source>
            <translation>{0} ist: {1}, nicht {2}</translation>
        </message>
        <message>
            <source>{0} is before the last entry ({1})</source>
            <translation>{0} liegt vor dem letzten Eintrag ({1})</translation>
        </message>
        <message>
            <source>{0} is before {1} of the line above; put the lines in order, or write 'late {2} ...' for what was entered after the fact</source>
            <translation>{0} liegt vor {1} der Zeile darüber; ordnen Sie die Zeilen, oder schreiben Sie 'late {2} ...' für Nachträge</translation>
        </message>
        <message>
            <source>{0} is damaged or truncated. Do not record into it. Keep it as it is and restore the newest backup.</source>
            <translation>{0} ist beschädigt oder abgeschnitten. Zeichnen Sie nicht darin auf. Bewahren Sie es, wie es ist, und spielen Sie die neueste Sicherung ein.</translation>
        </message>
        <message>
            <source>{0} is from {1} to {2}, not {3}</source>
            <translation>{0} reicht von {1} bis {2}, nicht {3}</translation>
        </message>
        <message>
            <source>{0} is locked by another program. Close the other program or wait until it is done, then try again.</source>
            <translation>{0} ist von einem anderen Programm gesperrt. Schließen Sie es, oder warten Sie, bis es fertig ist, dann versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>{0} is locked by another program. Wait until it is done, then try again.</source>
            <translation>{0} ist von einem anderen Programm gesperrt. Warten Sie, bis es fertig ist, dann versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>{0} is measured in {1}, not {2}</source>
            <translation>{0} misst man in {1}, nicht {2}</translation>
        </message>
        <message>
            <source>{0} is missing or no {1}</source>
            <translation>{0} fehlt oder ist nicht: {1}</translation>
        </message>
        <message>
            <source>{0} is negative</source>
            <translation>{0} ist negativ</translation>
        </message>
        <message>
            <source>{0} is neither 'key: ...' nor '09:12:00 radiologist: ...'</source>
            <translation>{0} ist weder 'key: ...' noch '09:12:00 radiologist: ...'</translation>
        </message>
        <message>
            <source>{0} is no Vosk model: it holds no final.mdl with its graph</source>
            <translation>{0} ist kein Vosk-Modell: darin ist kein final.mdl mit seinem Graphen</translation>
        </message>
        <message>
            <source>{0} is no journal, or is truncated: {1} bytes are no whole number of pages. Keep it as it is, and restore the newest backup.</source>
            <translation>{0} ist kein Journal, oder abgeschnitten: {1} Bytes sind keine ganze Zahl von Seiten. Bewahren Sie es, wie es ist, und spielen Sie die neueste Sicherung ein.</translation>
        </message>
        <message>
            <source>{0} is no key; name one such as S, F9 or Ctrl+Z</source>
            <translation>{0} ist keine Taste; nennen Sie eine wie S, F9 oder Ctrl+Z</translation>
        </message>
        <message>
            <source>{0} is no mark; there are {1}, or a time such as 09:14:10</source>
            <translation>{0} ist kein Zeitpunkt; es gibt {1} oder eine Uhrzeit wie 09:14:10</translation>
        </message>
        <message>
            <source>{0} is no model for faster-whisper: it holds no {1}</source>
            <translation>{0} ist kein Modell für faster-whisper: darin ist kein {1}</translation>
        </message>
        <message>
            <source>{0} is no parameter; there are {1}</source>
            <translation>{0} ist kein Parameter; es gibt {1}</translation>
        </message>
        <message>
            <source>{0} is no part of a rule set in {1}; it has {2}</source>
            <translation>{0} ist kein Teil eines Regelsatzes in {1}; er hat {2}</translation>
        </message>
        <message>
            <source>{0} is no phone</source>
            <translation>{0} ist kein Laut</translation>
        </message>
        <message>
            <source>{0} is no region of the body map; there are {1}</source>
            <translation>{0} ist keine Region der Körperkarte; es gibt {1}</translation>
        </message>
        <message>
            <source>{0} is no rule set of this discogram; it has {1}</source>
            <translation>{0} ist kein Regelsatz dieses Diskogramms; es hat {1}</translation>
        </message>
        <message>
            <source>{0} is no rule set; there are {1}</source>
            <translation>{0} ist kein Regelsatz; es gibt {1}</translation>
        </message>
        <message>
            <source>{0} is no speech engine; there are {1}</source>
            <translation>{0} ist keine Spracherkennung; vorhanden sind {1}</translation>
        </message>
        <message>
            <source>{0} is no transducer for sherpa-onnx: it holds no {1}</source>
            <translation>{0} ist kein Transducer für sherpa-onnx: darin ist kein {1}</translation>
        </message>
        <message>
            <source>{0} is not a plain number such as 12 or 1.5</source>
            <translation>{0} ist keine einfache Zahl wie 12 oder 1.5</translation>
        </message>
        <message>
            <source>{0} is not a whole number</source>
            <translation>{0} ist keine ganze Zahl</translation>
        </message>
        <message>
            <source>{0} is over {1} characters or not one printable line</source>
            <translation>{0} hat über {1} Zeichen oder ist keine druckbare Zeile</translation>
        </message>
        <message>
            <source>{0} is read-only or not yours. Make the file writable, then try again.</source>
            <translation>{0} ist schreibgeschützt oder gehört Ihnen nicht. Machen Sie die Datei beschreibbar, dann versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>{0} is read-only. Make the file and its folder writable, then try again; nothing new was recorded.</source>
            <translation>{0} ist schreibgeschützt. Machen Sie Datei und Ordner beschreibbar, dann versuchen Sie es erneut; nichts Neues wurde gespeichert.</translation>
        </message>
        <message>
            <source>{0} is read-only. Name the server that takes writes; nothing new was recorded.</source>
            <translation>{0} nimmt nichts an. Nennen Sie den Server, auf den geschrieben werden kann; nichts Neues wurde gespeichert.</translation>
        </message>
        <message>
            <source>{0} is recorded as fused; correct the numbering first if it can be injected</source>
            <translation>{0} ist als versteift erfasst; korrigieren Sie zuerst die Zählung, wenn es injiziert werden kann</translation>
        </message>
        <message>
            <source>{0} is still to come; a late entry happened before now</source>
            <translation>{0} liegt noch vor uns; ein Nachtrag geschah vor jetzt</translation>
        </message>
        <message>
            <source>{0} is three rising pressures in psi, not {1}</source>
            <translation>{0} sind drei steigende Drücke in psi, nicht {1}</translation>
        </message>
        <message>
            <source>{0} is {1}, not {2}</source>
            <translation>{0} ist {1}, nicht {2}</translation>
        </message>
        <message>
            <source>{0} is {1}; not {2}</source>
            <translation>{0} ist {1}; nicht {2}</translation>
        </message>
        <message>
            <source>{0} line {1}: write the family, a colon and the words, as 'level: l four five'</source>
            <translation>{0} Zeile {1}: schreiben Sie die Familie, einen Doppelpunkt und die Wörter, etwa 'level: l four five'</translation>
        </message>
        <message>
            <source>{0} line {1}: {2}; write for example 'concordant K AH N K AO R D AH N T'</source>
            <translation>{0} Zeile {1}: {2}; schreiben Sie zum Beispiel 'concordant K AH N K AO R D AH N T'</translation>
        </message>
        <message>
            <source>{0} mL or less</source>
            <translation>{0} mL oder weniger</translation>
        </message>
        <message>
            <source>{0} may not be opened: permission denied. Ask whoever looks after this computer for the right to write it.</source>
            <translation>{0} darf nicht geöffnet werden: kein Zugriff. Bitten Sie die Betreuung dieses Rechners um das Schreibrecht.</translation>
        </message>
        <message>
            <source>{0} moves about the screen; choose another key</source>
            <translation>{0} bewegt den Fokus; wählen Sie eine andere Taste</translation>
        </message>
        <message>
            <source>{0} names no disc; a mapping pairs an old level with a new one</source>
            <translation>{0} nennt keine Scheibe; eine Zuordnung verbindet ein altes Segment mit einem neuen</translation>
        </message>
        <message>
            <source>{0} names no disc; discs run from C2-3 to L5-S1, for example L4-5{1}</source>
            <translation>{0} nennt keine Scheibe; Scheiben reichen von C2-3 bis L5-S1, zum Beispiel L4-5{1}</translation>
        </message>
        <message>
            <source>{0} of 5</source>
            <translation>{0} von 5</translation>
        </message>
        <message>
            <source>{0} of 5 or more</source>
            <translation>{0} von 5 oder mehr</translation>
        </message>
        <message>
            <source>{0} of {1} tested {2} {3} served{4}</source>
            <translation>{0} von {1} getesteten ({2}, {3}) dienten als Kontrolle{4}</translation>
        </message>
        <message>
            <source>{0} or more</source>
            <translation>{0} oder mehr</translation>
        </message>
        <message>
            <source>{0} phrases were read; at least {1} are needed to learn a voice</source>
            <translation>{0} Sätze wurden vorgelesen; mindestens {1} sind nötig, um eine Stimme einzulernen</translation>
        </message>
        <message>
            <source>{0} psi a.o.</source>
            <translation>{0} psi ü. Ö.</translation>
        </message>
        <message>
            <source>{0} psi or less</source>
            <translation>{0} psi oder weniger</translation>
        </message>
        <message>
            <source>{0} served as control</source>
            <translation>{0} diente als Kontrolle</translation>
        </message>
        <message>
            <source>{0} times, {1} pressures and {2} volumes are no run of samples; give one of each a sample, NaN where it was not read</source>
            <translation>{0} Zeiten, {1} Drücke und {2} Volumina sind keine Reihe von Werten; zu jedem Wert je eines angeben, NaN wo nichts gelesen wurde</translation>
        </message>
        <message>
            <source>{0} version {1}, and this program reads version {2}; open it with the newer discorecorder</source>
            <translation>{0} hat Version {1}, und dieses Programm liest Version {2}; öffnen Sie es mit dem neueren discorecorder</translation>
        </message>
        <message>
            <source>{0} was enrolled with another speech model; enrol again</source>
            <translation>{0} wurde mit einem anderen Sprachmodell eingelernt; lernen Sie die Stimme noch einmal ein</translation>
        </message>
        <message>
            <source>{0} was injected {1} times; say which one: --injection 1 to {2}</source>
            <translation>{0} wurde {1}-mal injiziert; angeben, welche: --injection 1 bis {2}</translation>
        </message>
        <message>
            <source>{0} was left; say why it is corrected, with 'because' behind it</source>
            <translation>{0} wurde verlassen; sagen Sie mit 'because' dahinter, warum korrigiert wird</translation>
        </message>
        <message>
            <source>{0} was moved, deleted or replaced while it was open; this was not recorded. Put the file back where it was, then record it again.</source>
            <translation>{0} wurde verschoben, gelöscht oder ersetzt, während es offen war; dies wurde nicht gespeichert. Legen Sie die Datei zurück, dann speichern Sie erneut.</translation>
        </message>
        <message>
            <source>{0} was not injected in this discogram; injected: {1}</source>
            <translation>{0} wurde in diesem Diskogramm nicht injiziert; injiziert: {1}</translation>
        </message>
        <message>
            <source>{0} was not tested</source>
            <translation>{0} wurde nicht getestet</translation>
        </message>
        <message>
            <source>{0} was not tested; a CT grade is kept for a tested level</source>
            <translation>{0} wurde nicht getestet; ein CT-Grad gehört zu einem getesteten Segment</translation>
        </message>
        <message>
            <source>{0} was read (record {1}); take it back first if there is no manometer</source>
            <translation>{0} wurde abgelesen (Eintrag {1}); nehmen Sie es zuerst zurück, wenn es kein Manometer gibt</translation>
        </message>
        <message>
            <source>{0} was written by discorecorder {1} (schema {2}); this is {3} (schema {4}). Open it with that version or a newer one; nothing was changed.</source>
            <translation>{0} stammt von discorecorder {1} (Schema {2}); dies ist {3} (Schema {4}). Öffnen Sie es mit jener Version oder einer neueren; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>{0} would be both {1} and {2}; give one of them another key</source>
            <translation>{0} wäre zugleich {1} und {2}; geben Sie einem davon eine andere Taste</translation>
        </message>
        <message>
            <source>{0} {1} cannot be; enter it again</source>
            <translation>{0} {1} kann nicht sein; geben Sie es neu ein</translation>
        </message>
        <message>
            <source>{0} {1} is negative; enter what the display showed</source>
            <translation>{0} {1} ist negativ; geben Sie ein, was die Anzeige zeigte</translation>
        </message>
        <message>
            <source>{0} {1}; read it again</source>
            <translation>{0} {1}; lesen Sie es noch einmal vor</translation>
        </message>
        <message>
            <source>{0}, accepted by the physician ({1})</source>
            <translation>{0}, vom Arzt anerkannt ({1})</translation>
        </message>
        <message>
            <source>{0}, and not adjacent to a {1} disc</source>
            <translation>{0}, und neben keiner Scheibe: {1}</translation>
        </message>
        <message>
            <source>{0}, annulus intact ({1})</source>
            <translation>{0}, Anulus intakt ({1})</translation>
        </message>
        <message>
            <source>{0}, but after anaesthetic</source>
            <translation>{0}, aber nach Betäubung</translation>
        </message>
        <message>
            <source>{0}, for the audio of what was said, cannot be made: {1}.</source>
            <translation>{0}, für den Ton des Gesagten, kann nicht angelegt werden: {1}.</translation>
        </message>
        <message>
            <source>{0}, for the audio of what was said, cannot be opened. Check that its folder can be written.</source>
            <translation>{0}, für den Ton des Gesagten, kann nicht geöffnet werden. Prüfen Sie, ob der Ordner beschreibbar ist.</translation>
        </message>
        <message>
            <source>{0}, for the audio of what was said, cannot be read with the key of the journal: it was encrypted with another key, or is damaged. Move it away; another is made.</source>
            <translation>{0}, für den Ton des Gesagten, ist mit dem Schlüssel des Journals nicht lesbar: mit einem anderen Schlüssel verschlüsselt oder beschädigt. Verschieben Sie die Datei; eine neue wird angelegt.</translation>
        </message>
        <message>
            <source>{0}, for the audio of what was said, could not be read or written: the disk reports an error, is unplugged or has no room left.</source>
            <translation>{0}, für den Ton des Gesagten, konnte nicht gelesen oder geschrieben werden: Der Datenträger meldet einen Fehler, ist abgezogen oder hat keinen Platz mehr.</translation>
        </message>
        <message>
            <source>{0}, for the audio of what was said, is damaged. Move it away; another is made.</source>
            <translation>{0}, für den Ton des Gesagten, ist beschädigt. Verschieben Sie die Datei; eine neue wird angelegt.</translation>
        </message>
        <message>
            <source>{0}, for the audio of what was said, is locked by another program.</source>
            <translation>{0}, für den Ton des Gesagten, ist von einem anderen Programm gesperrt.</translation>
        </message>
        <message>
            <source>{0}, for the audio of what was said, is read-only. Make the file and its folder writable.</source>
            <translation>{0}, für den Ton des Gesagten, ist schreibgeschützt. Machen Sie Datei und Ordner beschreibbar.</translation>
        </message>
        <message>
            <source>{0}, for the audio of what was said, may not be opened: permission denied.</source>
            <translation>{0}, für den Ton des Gesagten, darf nicht geöffnet werden: keine Berechtigung.</translation>
        </message>
        <message>
            <source>{0}, for the audio of what was said, was moved or deleted while it was open; another is made.</source>
            <translation>{0}, für den Ton des Gesagten, wurde verschoben oder gelöscht, während sie offen war; eine neue wird angelegt.</translation>
        </message>
        <message>
            <source>{0}, injection {1} has samples of {2} from {3} to {4} already; samples of the same time are kept once</source>
            <translation>{0}, Injektion {1}, hat schon Messwerte von {2} von {3} bis {4}; Messwerte derselben Zeit werden einmal behalten</translation>
        </message>
        <message>
            <source>{0}, line {1}: a rule file holds [[criteria]] tables only</source>
            <translation>{0}, Zeile {1}: Eine Regeldatei enthält nur Tabellen [[criteria]]</translation>
        </message>
        <message>
            <source>{0}, line {1}: nested too deeply to be a rule set</source>
            <translation>{0}, Zeile {1}: zu tief verschachtelt für einen Regelsatz</translation>
        </message>
        <message>
            <source>{0}, line {1}: not TOML ({2})</source>
            <translation>{0}, Zeile {1}: kein TOML ({2})</translation>
        </message>
        <message>
            <source>{0}, line {1}: not UTF-8; save the file as UTF-8</source>
            <translation>{0}, Zeile {1}: kein UTF-8; speichern Sie die Datei als UTF-8</translation>
        </message>
        <message>
            <source>{0}, line {1}: {2}</source>
            <translation>{0}, Zeile {1}: {2}</translation>
        </message>
        <message>
            <source>{0}, line {1}: {2} exists already; give it a new id or version</source>
            <translation>{0}, Zeile {1}: {2} gibt es schon; geben Sie eine neue Kennung oder Version</translation>
        </message>
        <message>
            <source>{0}/10 at {1} min</source>
            <translation>{0}/10 nach {1} min</translation>
        </message>
        <message>
            <source>{0}/10 before</source>
            <translation>{0}/10 zuvor</translation>
        </message>
        <message>
            <source>{0}/10 or more</source>
            <translation>{0}/10 oder mehr</translation>
        </message>
        <message>
            <source>{0}/10, baseline already at {1}</source>
            <translation>{0}/10, Ausgangsschmerz schon bei {1}</translation>
        </message>
        <message>
            <source>{0}/5 or more</source>
            <translation>{0}/5 oder mehr</translation>
        </message>
        <message>
            <source>{0}: Vosk cannot use this model ({1})</source>
            <translation>{0}: Vosk kann dieses Modell nicht verwenden ({1})</translation>
        </message>
        <message>
            <source>{0}: a journal is a file or a postgresql+psycopg:// URL.</source>
            <translation>{0}: Ein Journal ist eine Datei oder eine postgresql+psycopg://-URL.</translation>
        </message>
        <message>
            <source>{0}: a newer program has enrolled this voice; update this one</source>
            <translation>{0}: ein neueres Programm hat diese Stimme eingelernt; aktualisieren Sie dieses</translation>
        </message>
        <message>
            <source>{0}: a reading list has from 1 to {1} phrases; this has {2}</source>
            <translation>{0}: eine Leseliste hat 1 bis {1} Sätze; diese hat {2}</translation>
        </message>
        <message>
            <source>{0}: cannot be read ({1}); name an existing file</source>
            <translation>{0}: nicht lesbar ({1}); nennen Sie eine vorhandene Datei</translation>
        </message>
        <message>
            <source>{0}: faster-whisper cannot use this model ({1})</source>
            <translation>{0}: faster-whisper kann dieses Modell nicht verwenden ({1})</translation>
        </message>
        <message>
            <source>{0}: neither here nor in a folder below it is a recording of the list, 01.wav</source>
            <translation>{0}: weder hier noch in einem Ordner darunter liegt eine Aufnahme der Liste, 01.wav</translation>
        </message>
        <message>
            <source>{0}: no definition of a speech model ({1})</source>
            <translation>{0}: keine Definition eines Sprachmodells ({1})</translation>
        </message>
        <message>
            <source>{0}: no densities of a speech model ({1})</source>
            <translation>{0}: keine Dichten eines Sprachmodells ({1})</translation>
        </message>
        <message>
            <source>{0}: no enrolled voice ({1}); remove the folder, and enrol again</source>
            <translation>{0}: keine eingelernte Stimme ({1}); entfernen Sie den Ordner, und lernen Sie die Stimme noch einmal ein</translation>
        </message>
        <message>
            <source>{0}: no setting is called {1}; there are {2}</source>
            <translation>{0}: Keine Einstellung heißt {1}; es gibt {2}</translation>
        </message>
        <message>
            <source>{0}: not UTF-8; save the reading list as UTF-8</source>
            <translation>{0}: kein UTF-8; speichern Sie die Leseliste als UTF-8</translation>
        </message>
        <message>
            <source>{0}: record {1} of {2} does not continue the one before; nothing was recorded. Read the discogram again and verify it.</source>
            <translation>{0}: Eintrag {1} von {2} setzt den vorigen nicht fort; nichts wurde gespeichert. Lesen Sie das Diskogramm neu, und prüfen Sie es.</translation>
        </message>
        <message>
            <source>{0}: record {1} of {2} has audio already</source>
            <translation>{0}: Eintrag {1} von {2} hat schon Ton</translation>
        </message>
        <message>
            <source>{0}: record {1} of {2} was recorded by somebody else. Read again, then record again.</source>
            <translation>{0}: Eintrag {1} von {2} hat jemand anderes gespeichert. Lesen Sie neu, dann speichern Sie erneut.</translation>
        </message>
        <message>
            <source>{0}: sha256 is 64 hexadecimal figures</source>
            <translation>{0}: sha256 sind 64 hexadezimale Ziffern</translation>
        </message>
        <message>
            <source>{0}: sherpa-onnx cannot use this model ({1})</source>
            <translation>{0}: sherpa-onnx kann dieses Modell nicht verwenden ({1})</translation>
        </message>
        <message>
            <source>{0}: somebody else has recorded under this number. Read again, then record again.</source>
            <translation>{0}: Jemand anderes hat unter dieser Nummer gespeichert. Lesen Sie neu, dann speichern Sie erneut.</translation>
        </message>
        <message>
            <source>{0}: the audio of record {1} of {2} is not what its digest seals; keep the file as it is</source>
            <translation>{0}: der Ton von Eintrag {1} von {2} ist nicht der, den seine Prüfsumme versiegelt; lassen Sie die Datei, wie sie ist</translation>
        </message>
        <message>
            <source>{0}: the file has changed since {1} was enrolled; enrol again</source>
            <translation>{0}: die Datei hat sich geändert, seit {1} eingelernt wurde; lernen Sie die Stimme noch einmal ein</translation>
        </message>
        <message>
            <source>{0}: the file is damaged ({1}); install discorecorder again</source>
            <translation>{0}: die Datei ist beschädigt ({1}); discorecorder neu installieren</translation>
        </message>
        <message>
            <source>{0}: the gauge was in {1} until now. If it shows {2}, confirm it first: 'unit {3}'</source>
            <translation>{0}: Das Manometer zeigte bisher {1}. Zeigt es {2}, bestätigen Sie das zuerst: 'unit {3}'</translation>
        </message>
        <message>
            <source>{0}: the pronunciations cannot be read ({1})</source>
            <translation>{0}: die Aussprachen lassen sich nicht lesen ({1})</translation>
        </message>
        <message>
            <source>{0}: the record says that no manometer is used; record the manometer first</source>
            <translation>{0}: Laut Protokoll wird kein Manometer benutzt; erfassen Sie zuerst das Manometer</translation>
        </message>
        <message>
            <source>{0}: the settings cannot be read ({1})</source>
            <translation>{0}: Die Einstellungen sind nicht lesbar ({1})</translation>
        </message>
        <message>
            <source>{0}: the speech model cannot be used ({1})</source>
            <translation>{0}: das Sprachmodell lässt sich nicht verwenden ({1})</translation>
        </message>
        <message>
            <source>{0}: the speech model is not there; install discorecorder again</source>
            <translation>{0}: das Sprachmodell fehlt; installieren Sie discorecorder noch einmal</translation>
        </message>
        <message>
            <source>{0}: there is no such model folder for {1}</source>
            <translation>{0}: einen solchen Modellordner gibt es nicht, für {1}</translation>
        </message>
        <message>
            <source>{0}: there is no such settings file</source>
            <translation>{0}: Es gibt keine solche Datei mit Einstellungen</translation>
        </message>
        <message>
            <source>{0}: this is no folder; name the one that holds 01.wav, or a folder for each speaker</source>
            <translation>{0}: das ist kein Ordner; nennen Sie den mit 01.wav, oder einen Ordner für jeden Sprecher</translation>
        </message>
        <message>
            <source>{0}: this model has no codebook for each phone; it cannot be adapted to a speaker</source>
            <translation>{0}: dieses Modell hat kein Codebuch für jeden Laut; es lässt sich keinem Sprecher anpassen</translation>
        </message>
        <message>
            <source>{0}: type volume and pressure, for example 1.4 26, or - 26 for a pressure alone</source>
            <translation>{0}: Tippen Sie Volumen und Druck, zum Beispiel 1.4 26, oder - 26 für den Druck allein</translation>
        </message>
        <message>
            <source>{0}: {1} in discogram {2}; keep the journal as it is, restore the newest backup that 'discorecorder verify' finds intact, and compare</source>
            <translation>{0}: {1} in Diskogramm {2}; bewahren Sie das Journal, wie es ist, spielen Sie die neueste Sicherung ein, die 'discorecorder verify' unversehrt findet, und vergleichen Sie</translation>
        </message>
        <message>
            <source>{0}: {1} is a whole number from {2} to {3}, not {4}</source>
            <translation>{0}: {1} ist eine ganze Zahl von {2} bis {3}, nicht {4}</translation>
        </message>
        <message>
            <source>{0}: {1} is one line of text without spaces around it, not {2}</source>
            <translation>{0}: {1} ist eine Zeile Text ohne Leerzeichen am Rand, nicht {2}</translation>
        </message>
        <message>
            <source>{0}: {1} is over {2} characters or holds unprintable ones</source>
            <translation>{0}: {1} hat über {2} Zeichen oder enthält nicht druckbare</translation>
        </message>
        <message>
            <source>{0}: {1} is {2}; not {3}</source>
            <translation>{0}: {1} ist {2}; nicht {3}</translation>
        </message>
        <message>
            <source>{0}: {1}; correct the file or remove it</source>
            <translation>{0}: {1}; berichtigen oder entfernen Sie die Datei</translation>
        </message>
        <message>
            <source>{0}: {1}; enrol {2} again</source>
            <translation>{0}: {1}; lernen Sie {2} noch einmal ein</translation>
        </message>
        <message>
            <source>{0}: {1}; nothing was recorded. Read the discogram again and verify it.</source>
            <translation>{0}: {1}; nichts wurde gespeichert. Lesen Sie das Diskogramm neu, und prüfen Sie es.</translation>
        </message>
        <message>
            <source>{0}; a signature and an addendum follow all else, set the clock right</source>
            <translation>{0}; Unterschrift und Zusatz folgen auf alles andere, stellen Sie die Uhr</translation>
        </message>
        <message>
            <source>{0}; mark it as a late entry, or set the clock right</source>
            <translation>{0}; kennzeichnen Sie es als Nachtrag, oder stellen Sie die Uhr</translation>
        </message>
        <message>
            <source>{0}; no pain does not count</source>
            <translation>{0}; „kein Schmerz“ zählt nicht</translation>
        </message>
        <message>
            <source>{0}{1} needs the vertebra below it, for example L4-5</source>
            <translation>{0}{1} braucht den Wirbel darunter, zum Beispiel L4-5</translation>
        </message>
    </context>
</TS>
