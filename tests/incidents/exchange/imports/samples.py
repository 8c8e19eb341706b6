"""Made rows in the layouts of data sets: nothing here happened."""

import csv
import io
from collections.abc import Mapping

from incidents.exchange.imports.schemas import GDELT_HEADER


def _columns(text: str) -> list[str]:
    return text.split(",")


ACLED_HEADER = _columns(
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,"
    "inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,"
    "location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp"
)
UCDP_HEADER = _columns(
    "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,"
    "dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,"
    "number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,"
    "where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,"
    "region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,"
    "high,low,gwnoa,gwnob"
)
AIRWARS_HEADER = _columns(
    "unique_reference_code,incident_date,location,country,latitude,longitude,geolocation_accuracy,strike_type,"
    "belligerents,civilians_killed_min,civilians_killed_max,civilians_injured_min,civilians_injured_max,grading"
)

ACLED = {
    "event_id_cnty": "MAD17",
    "event_date": "2031-05-04",
    "time_precision": "1",
    "event_type": "Explosions/Remote violence",
    "sub_event_type": "Air/drone strike",
    "actor1": "Made Air Force",
    "actor2": "Civilians (Made)",
    "country": "Syria",
    "admin1": "Made Governorate",
    "location": "Made Town",
    "latitude": "35.3359",
    "longitude": "40.1408",
    "geo_precision": "1",
    "source": "Made News",
    "notes": "A made strike, for a test.",
    "fatalities": "3",
}
UCDP = {
    "id": "990017",
    "type_of_violence": "3",
    "side_a": "Made Group",
    "side_b": "Civilians",
    "where_prec": "2",
    "where_coordinates": "Made town",
    "latitude": "15.35",
    "longitude": "44.2",
    "country": "Yemen (North Yemen)",
    "date_start": "2031-05-04 00:00:00.000",
    "date_end": "2031-05-06 00:00:00.000",
    "best": "4",
    "low": "2",
    "high": "9",
}
AIRWARS = {
    "unique_reference_code": "MADE0017",
    "incident_date": "2031-05-04",
    "location": "Made village",
    "country": "Syria",
    "latitude": "35.3359",
    "longitude": "40.1408",
    "geolocation_accuracy": "Village",
    "strike_type": "Airstrike",
    "belligerents": "Made Coalition; Made Army",
    "civilians_killed_min": "2",
    "civilians_killed_max": "5",
    "civilians_injured_min": "4",
    "civilians_injured_max": "4",
    "grading": "Fair",
}
GDELT = {
    "GLOBALEVENTID": "900000017",
    "SQLDATE": "20310504",
    "Actor1Name": "MADELAND",
    "Actor2Name": "MADE CITY",
    "EventCode": "1951",
    "EventRootCode": "19",
    "ActionGeo_Type": "4",
    "ActionGeo_FullName": "Made City, Made Province, Madeland",
    "ActionGeo_Lat": "35.3359",
    "ActionGeo_Long": "40.1408",
    "SOURCEURL": "https://made.example/1",
}


def table(header: list[str], *rows: Mapping[str, str], separator: str = ",") -> str:
    """A table of rows by header; what a row doesn't say is empty."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([row.get(name, "") for name in header] for row in rows)
    return out.getvalue()


def acled(*changes: Mapping[str, str]) -> str:
    """A table in ACLED's layout, a row for each change of the made one."""
    return table(ACLED_HEADER, *(ACLED | change for change in changes))


def gdelt(*changes: Mapping[str, str]) -> str:
    """Lines in GDELT's layout."""
    rows = (GDELT | change for change in changes)
    return "".join("\t".join(row.get(name, "") for name in GDELT_HEADER) + "\n" for row in rows)
