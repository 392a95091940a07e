// A talk to try alone: its minutes on the disc that is there on the day. Nobody else sees it, and nothing is kept.
import { about, sector } from "/live.js";

const place = document.getElementById("rehearse");

if (place) {
  const minutes = Number(place.dataset.minutes);
  const button = document.createElement("button");
  button.className = "button";
  const figure = document.createElement("figure");
  figure.innerHTML = '<svg class="disc" viewBox="0 0 120 120" aria-hidden="true"><circle class="ground" cx="60" cy="60" r="58"></circle>'
    + '<path class="left"></path><circle class="hub" cx="60" cy="60" r="3"></circle></svg><figcaption class="about"></figcaption>';
  figure.hidden = true;
  place.append(button, figure);
  let ends;
  let timer;

  function draw() {
    const left = Math.max(0, ends - performance.now());
    figure.querySelector(".left").setAttribute("d", sector(left / (minutes * 60000)));
    const words = about(left);
    const caption = figure.querySelector(".about");
    if (caption.textContent !== words) caption.textContent = words;
  }

  function set(runs) {
    clearInterval(timer);
    figure.hidden = !runs;
    button.textContent = runs ? "Stop" : `Start my ${minutes} minutes`;
    if (!runs) return;
    ends = performance.now() + minutes * 60000;
    draw();
    timer = setInterval(draw, 1000);
  }

  button.addEventListener("click", () => set(figure.hidden));
  set(false);
  // The meeting has begun: this screen is for the day now.
  document.addEventListener("meeting", () => {
    if (document.querySelector("#live figure")) place.hidden = true;
  });
}
