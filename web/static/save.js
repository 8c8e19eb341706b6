// Keeping what was compared: each text as a report, then what was corrected of its places.
import { t } from "./messages.js";
import { el } from "./words.js";

export function offerSaving(form, current) {
  const box = document.getElementById("saving");
  if (!box) return;
  box.hidden = false;
  const [button, status] = [box.querySelector("button"), box.querySelector("[role=status]")];
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const ids = await save(form, current());
      const links = ids.map((id) => {
        const link = el("a", "", id);
        link.href = form.dataset.reports + encodeURIComponent(id);
        return link;
      });
      status.replaceChildren(t("Saved:"), " ", ...links.flatMap((link) => [link, " "]));
    } catch (error) {
      status.textContent = error.message;
      button.disabled = false;
    }
  });
}

async function save(form, found) {
  const ids = [];
  for (const { id, text, published, publisher } of found.texts) {
    const kept = await post(form, form.dataset.save, { text, published, publisher });
    for (const correction of corrections(found.places, id)) {
      await post(form, `${form.dataset.save}/${encodeURIComponent(kept.id)}/corrections`, correction);
    }
    ids.push(kept.id);
  }
  return ids;
}

// An outline stays one: only points and radii are corrected.
function* corrections(places, report) {
  for (const place of places.filter(({ is_corrected, outline, lon }) => is_corrected && !outline && lon !== null)) {
    const { name, lon, lat, uncertainty_m, place_id, feature_code } = place;
    const changes = { place: { name, lon, lat, uncertainty_m, place_id, feature_code } };
    for (const { start, end } of place.mentions.filter((mention) => mention.report === report)) {
      yield { kind: "place", start, end, decision: "edit", changes };
    }
  }
}

async function post(form, url, body) {
  const answer = await fetch(url, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/json",
      "X-CSRFToken": form.elements.csrf_token.value,
    },
    body: JSON.stringify(body),
  });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.detail ?? told.title);
  return told;
}
