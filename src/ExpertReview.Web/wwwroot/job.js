// While work runs in the background, asks for its state every second; without JavaScript the page reloads itself.
const job = document.getElementById("job");
const wait = () => setTimeout(async () => {
  try {
    const answer = await fetch("?handler=Job", { headers: { Accept: "text/html" } });
    const now = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("job");
    if (!answer.ok || !now || now.dataset.running !== "true") return location.assign(location.pathname);
    if (job.textContent.trim() !== now.textContent.trim()) job.replaceChildren(...now.childNodes);
  } catch { /* the server may be away for a moment: asked again */ }
  wait();
}, 1000);
if (job && job.dataset.running === "true") wait();
