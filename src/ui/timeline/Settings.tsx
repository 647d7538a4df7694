/** How time is shown and played: mode, step, speed, loop. */
import { Repeat } from 'lucide-react';
import { STEPS, type Step } from '../../core/step.ts';
import { TIME_MODES } from '../../core/window.ts';
import { selectWholeAxis } from '../../store/state.ts';
import { SPEEDS } from '../../store/store.ts';
import { useActions, useApp, useMessages } from '../store.tsx';

/** On an axis shorter than this, stepping by years goes nowhere. */
const LEAST_DAYS_FOR_YEARS = 3 * 365;

export function ModeChoice() {
  const { dock } = useMessages();
  const { setMode } = useActions();
  const mode = useApp((state) => state.mode);
  return (
    <fieldset className="dock-modes">
      <legend className="visually-hidden">{dock.mode}</legend>
      {TIME_MODES.map((option) => (
        <label key={option} className="dock-mode">
          <input type="radio" name="dock-mode" checked={mode === option} onChange={() => setMode(option)} />
          <span>{dock.modes[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function PlaySettings() {
  const { dock } = useMessages();
  const { setStep, setSpeed, setLoop } = useActions();
  const step = useApp((state) => state.step);
  const speed = useApp((state) => state.speed);
  const loop = useApp((state) => state.loop);
  const isLong = useApp((state) => {
    const axis = selectWholeAxis(state);
    return axis !== null && axis.end - axis.start > LEAST_DAYS_FOR_YEARS;
  });
  const steps = STEPS.filter((option) => option !== 'P1Y' || isLong || step === 'P1Y');
  // An address may ask for a speed between ours.
  const speeds = [...new Set([...SPEEDS, speed])].sort((a, b) => a - b);
  return (
    <div className="dock-settings">
      <label className="dock-field">
        <span className="dock-label">{dock.step}</span>
        <select className="dock-select" value={step} onChange={(event) => setStep(event.target.value as Step)}>
          {steps.map((option) => (
            <option key={option} value={option}>
              {dock.steps[option]}
            </option>
          ))}
        </select>
      </label>
      <label className="dock-field">
        <span className="visually-hidden">{dock.speed}</span>
        <select className="dock-select" value={speed} onChange={(event) => setSpeed(Number(event.target.value))}>
          {speeds.map((option) => (
            <option key={option} value={option}>
              {dock.times(option)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="dock-icon dock-toggle" aria-pressed={loop} onClick={() => setLoop(!loop)}>
        <Repeat size={16} aria-hidden />
        <span className="visually-hidden">{dock.loop}</span>
      </button>
    </div>
  );
}
