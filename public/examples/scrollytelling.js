/** Tells the map what the text is about: one call for each step that comes to the middle of the screen. */
const map = document.querySelector('dateline-map');
const steps = [...document.querySelectorAll('.step')];

const observer = new IntersectionObserver(
  (entries) => {
    const step = entries.find((entry) => entry.isIntersecting)?.target;
    if (!step) return;
    for (const other of steps) other.toggleAttribute('aria-current', false);
    step.setAttribute('aria-current', 'step');
    const { place = null, time = null } = step.dataset;
    // Doing it twice is doing it once, so a reader who scrolls fast costs nothing.
    map.setState({ place, event: null, time }).catch((error) => console.warn(error.message));
  },
  { rootMargin: '-50% 0px -50% 0px' },
);
for (const step of steps) observer.observe(step);

// The reader's own clicks are theirs: the text says what they opened, and does not fight it.
map.addEventListener('dateline-select', ({ detail }) => {
  if (detail.origin !== 'user') return;
  document.querySelector('#chosen').textContent = detail.event ?? detail.place ?? '';
});
