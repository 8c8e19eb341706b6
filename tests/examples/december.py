"""One disputed strike told by four parties in our own words: what the checks across reports are tried on."""

from datetime import date

from incidents.model import Report

MINISTRY = Report(
    id="ministry",
    published=date(2015, 12, 7),
    publisher="a foreign ministry",
    text=(
        "The Syrian foreign ministry blamed the US-led coalition for an air strike on the Saeqa camp in"
        " Deir ez-Zor province on Sunday evening. The ministry said that four soldiers were killed and 13"
        " wounded."
    ),
)
ENVOY = Report(
    id="envoy",
    published=date(2015, 12, 8),
    publisher="a wire agency",
    text=(
        "Washington's envoy rejected the charge that coalition jets hit the Saeqa camp, an army base in"
        " Deir ez-Zor province, on Sunday. There was no coalition strike within 55 km of the Saeqa camp"
        " that day, the US envoy said on Tuesday."
    ),
)
MONITOR = Report(
    id="monitor",
    published=date(2015, 12, 7),
    publisher="a monitor's channel",
    text=(
        "The Syrian Observatory for Human Rights said that another air strike by coalition warplanes hit"
        " a house in the city of Deir ez-Zor on Sunday, killing two civilians."
    ),
)
MONITOR_OF_BOTH = Report(
    id="monitor",
    published=date(2015, 12, 7),
    publisher="a monitor's channel",
    text=(
        "The Syrian Observatory for Human Rights said that bombs on the Saeqa camp on Sunday killed four"
        " soldiers. Another air strike by coalition warplanes on Sunday hit a house in the city of Deir"
        " ez-Zor, killing two civilians."
    ),
)
MONITOR_OF_EITHER = Report(
    id="monitor",
    published=date(2015, 12, 7),
    publisher="a monitor's channel",
    text=(
        "The Syrian Observatory for Human Rights said that bombs on the Saeqa camp on Sunday killed four"
        " soldiers. Another air strike by coalition warplanes on Sunday hit a house in Deir ez-Zor,"
        " killing two civilians. Deir ez-Zor province is held by several sides."
    ),
)
MILITARY = Report(
    id="military",
    published=date(2015, 12, 7),
    publisher="a military command",
    text=(
        "The US-led coalition said on Monday that it struck oil wells 35 miles from the Saeqa camp on"
        " Sunday. No soldiers were nearby."
    ),
)
STORY = (MINISTRY, ENVOY, MONITOR_OF_BOTH, MILITARY)
