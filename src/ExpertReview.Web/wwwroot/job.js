// While work runs in the background, asks for the page again every two seconds; without JavaScript the link beside it does.
const wait = () => setTimeout(async () => {
  try {
    const text = await (await fetch(location.href, { headers: { Accept: "text/html" } })).text();
    const job = new DOMParser().parseFromString(text, "text/html").getElementById("job");
    if (job && job.dataset.running === "true") { document.getElementById("job").firstChild.textContent = job.firstChild.textContent; wait(); } else location.reload();
  } catch { wait(); }
}, 2000);
wait();
