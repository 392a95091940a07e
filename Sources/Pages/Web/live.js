// Follows the meeting: takes in what has changed, and counts from instants and the server's clock in between.
const body = document.body;
const region = document.getElementById("live");
const lost = document.getElementById("lost");
let clock = { at: performance.now(), now: Date.now(), speed: 1, known: false };
let heard = performance.now();
let source = null;
let began = 0;
// The id of what stands here, so that nothing is sent again that the page brought with it.
let shown = body.dataset.shown ?? "";
// Somebody took this page's link back: it is not out of date for a while, and there is nothing to try again.
let isClosed = false;

export function now() {
  return clock.now + (performance.now() - clock.at) * clock.speed;
}

function hear(data) {
  const isFirst = !clock.known;
  clock = { at: performance.now(), now: data.now, speed: data.speed, known: true };
  heard = performance.now();
  if (lost && !lost.hidden) lost.hidden = true;
  if (isFirst) draw();
}

// What has the focus, what is open and how far something is scrolled stay as they are.
function show(html) {
  const active = region.contains(document.activeElement) ? document.activeElement : null;
  const holder = active?.closest("[id]");
  const inside = holder ? [...holder.querySelectorAll("*")].indexOf(active) : -1;
  const open = [...region.querySelectorAll("details[open][id]")].map((one) => one.id);
  const scrolled = [...region.querySelectorAll("[id]")].filter((one) => one.scrollHeight > one.clientHeight).map((one) => [one.id, one.scrollTop]);
  const heading = region.querySelector("h2")?.textContent;
  region.innerHTML = html;
  const isElsewhere = heading !== region.querySelector("h2")?.textContent;
  if (!isElsewhere) {
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  }
  for (const [id, top] of scrolled) {
    const one = document.getElementById(id);
    // Other words are read from their beginning; what stands beside them is the same as before.
    if (one && !(isElsewhere && one.matches("main"))) one.scrollTop = top;
  }
  if (holder) {
    const one = document.getElementById(holder.id);
    (inside < 0 ? one : one?.querySelectorAll("*")[inside])?.focus({ preventScroll: true });
  }
  // Whoever hears the page is told what is new in few words.
  const told = region.querySelector("[data-heard]");
  if (told) put(document.getElementById("heard"), told.textContent);
  document.dispatchEvent(new CustomEvent("meeting"));
}

function follow() {
  // A browser has some six connections to one address: a page that nobody sees leaves them to those that are seen.
  if (document.hidden || isClosed) return;
  began = performance.now();
  source?.close();
  const mine = source = new EventSource(`${body.dataset.folder ?? ""}live?for=${encodeURIComponent(body.dataset.live)}&seen=${encodeURIComponent(shown)}`);
  source.addEventListener("page", (event) => {
    const data = JSON.parse(event.data);
    shown = event.lastEventId;
    hear(data);
    show(data.html);
    draw();
  });
  source.addEventListener("tick", (event) => hear(JSON.parse(event.data)));
  // Loaded anew, the page says so.
  source.addEventListener("closed", () => {
    mine.close();
    isClosed = true;
    if (lost) lost.hidden = true;
    if (document.dispatchEvent(new CustomEvent("closed", { cancelable: true }))) location.reload();
  });
  // A server that said no is asked again, as one that is away is by the browser itself.
  source.addEventListener("error", () => {
    if (mine === source && mine.readyState === EventSource.CLOSED) setTimeout(follow, 2000);
  });
}

const pad = (number) => String(number).padStart(2, "0");

function clockText(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`;
}

export function about(milliseconds) {
  if (milliseconds <= 0) return "Time to come to an end";
  if (milliseconds < 90000) return "About 1 minute left";
  const minutes = Math.round(milliseconds / 60000);
  if (minutes < 60) return `About ${minutes} minutes left`;
  const hours = Math.floor(minutes / 60);
  return `About ${hours} hour${hours > 1 ? "s" : ""}${minutes % 60 ? ` ${minutes % 60} minutes` : ""} left`;
}

// A sector of a disc, from the top, clockwise; the server draws the same.
export function sector(share) {
  if (share >= 0.9999) return "M60 4A56 56 0 1 1 59.99 4Z";
  if (share <= 0) return "M60 60Z";
  const angle = 2 * Math.PI * share;
  const [x, y] = [60 + 56 * Math.sin(angle), 60 - 56 * Math.cos(angle)];
  return `M60 60L60 4A56 56 0 ${share > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}Z`;
}

function put(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}

function draw() {
  if (!clock.known) return;
  const time = now();
  for (const timer of region.querySelectorAll("[data-ends]")) {
    const { began, ends, left: kept } = timer.dataset;
    const left = kept === undefined ? ends - time : Number(kept);
    const whole = Math.max(1, ends - began);
    timer.querySelector("path.left")?.setAttribute("d", sector(Math.min(1, Math.max(0, left / whole))));
    if (kept === undefined) put(timer.querySelector(".about"), about(left));
    put(timer.querySelector(".left-figure"), left <= 0 ? "time is up" : `${clockText(left)} left`);
  }
  const wall = region.querySelector(".clock");
  if (wall?.dataset.now !== undefined) put(wall, wallClock(wall.dataset, time));
}

// The meeting's time zone is the server's to know: hours are taken from what it wrote, minutes go on from there.
function wallClock(shown, time) {
  const minutes = Math.floor((time - shown.now) / 60000) + Number(shown.minutes);
  const day = ((minutes % 1440) + 1440) % 1440;
  return `${pad(Math.floor(day / 60))}:${pad(day % 60)}`;
}

// One tick for the clock and for every timer, right after each whole second of the meeting.
function tick() {
  draw();
  if (lost && lost.hidden && !isClosed && !document.hidden && performance.now() - heard > 4000) {
    lost.hidden = false;
  }
  // After a sleep, or in another network, a connection may be dead without a word; browsers wait for minutes then.
  // So may be the others that the browser keeps, which it tries one after another.
  if (performance.now() - heard > 8000 && performance.now() - began > 3000) follow();
  const speed = Math.max(clock.speed, 0.1);
  const rest = 1000 - (((now() % 1000) + 1000) % 1000);
  setTimeout(tick, Math.min(1000, Math.max(50, rest / speed)));
}

document.addEventListener("visibilitychange", () => {
  heard = performance.now();
  if (document.hidden) source?.close(); else follow();
});

follow();
tick();
