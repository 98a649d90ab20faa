// Lights the phone of a step and what is to be pressed there next.

export class Pointer {
  /** `onLight(target, words)`: what is lit, and whether nothing can be pressed before the step's words are written. */
  constructor(house, onLight) {
    this.house = house;
    this.onLight = onLight;
    document.addEventListener('input', () => this.again());
  }

  /** `step` undefined: nothing is lit. */
  point(step) {
    this.step = step;
    this.asleep = false;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.again());
  }

  /** Nothing is to be pressed for now; the phone stays lit. */
  rest() {
    this.asleep = true;
    this.light(undefined);
  }

  again() {
    if (this.asleep) return;
    const { step } = this;
    const phone = step && this.house.find(step.phone);
    document.body.classList.toggle('touring', Boolean(phone));
    this.house.phones.forEach((p) => p.root.classList.toggle('lit-step', p === phone));
    const target = step && this.target(step);
    this.light(target);
    this.onLight(target, Boolean(phone && step.write) && !target && !phone.waits);
  }

  light(target) {
    if (target === this.lit) return;
    this.lit?.classList.remove('hint');
    target?.classList.add('hint');
    target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.lit = target;
  }

  target(step) {
    const phone = this.house.find(step.phone);
    if (!phone) return undefined;
    if (step.write && phone.composer.input.value.trim() === step.write) return phone.composer.go;
    for (const hint of step.hints) {
      const found = hint.clock ? this.clock(hint, phone) : this.key(hint, phone);
      if (found) return found;
    }
    return undefined;
  }

  clock(hint, phone) {
    const gone = hint.until && [...phone.chat.messages.values()].some((m) => m.from?.is_bot && new RegExp(hint.until, 'u').test(m.text ?? ''));
    return gone ? undefined : document.querySelector(`[data-testid=clock-button][data-move="${hint.clock}"]`);
  }

  /** Only the newest message that has buttons at all. */
  key(hint, phone) {
    const keys = [...phone.chat.list.querySelectorAll('.keys')].at(-1)?.querySelectorAll('.key') ?? [];
    return [...keys].find((key) => new RegExp(hint.button, 'u').test(key.dataset.label));
  }
}
