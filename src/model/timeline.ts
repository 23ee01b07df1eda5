import type { PartialDate } from './dates.ts';
import { type Direction, directionOf } from './language.ts';
import { type Stretch, type Tick, ticksOf } from './time-ticks.ts';

/** A numbered pin: where its moment lies on the line. Positions are percentages of the line's width. */
export interface Pin {
  /** Number of the moment in the list, or `2–4` where several fall together. */
  label: string;
  /** Where the pin stands. */
  x: number;
  /** Beginning and end of the mark on the line: apart where only a month or a year is known. */
  from: number;
  to: number;
  /** Row of the label, from 0 at the line upwards, so that neighbours do not cover one another. */
  level: number;
}

/** A line of time, ready to be drawn. */
export interface TimeScale {
  pins: readonly Pin[];
  /** Number of rows of labels. */
  levels: number;
  ticks: readonly Tick[];
}

/** Percent kept free at either end of the line, for half of a label. */
const margin = 3;

/**
 * Moments on a line, to the scale of time.
 * @param dates in the order of time
 * @param language of the labels; also decides from which side the line runs
 * @returns nothing when all moments fall together, so that there is no scale to show
 */
export function timeScale(dates: readonly PartialDate[], language: string): TimeScale | undefined {
  const stretches = dates.map(stretchOf);
  const start = Math.min(...stretches.map(({ from }) => from));
  const end = Math.max(...stretches.map(({ to }) => to));
  if (stretches.every(({ from, to }) => from === start && to === end)) return undefined;
  const place = placing(start, end, directionOf(language));
  const pins = levelled(merged(stretches.map((stretch, index) => pin(stretch, index + 1, place))));
  const ticks = ticksOf({ from: start, to: end }, language).map((tick) => ({ ...tick, x: place(tick.x) }));
  return { pins, levels: Math.max(...pins.map(({ level }) => level)) + 1, ticks };
}

/** The time that a date covers: none for a day, else the whole month or year. */
function stretchOf(date: PartialDate): Stretch {
  const [year = 0, month, day] = date.split('-').map(Number);
  const from = Date.parse(date);
  if (day) return { from, to: from };
  const next = new Date(from);
  if (month) next.setUTCMonth(month);
  else next.setUTCFullYear(year + 1);
  return { from, to: next.getTime() };
}

/** From an instant to its place on the line, in percent with one decimal. */
function placing(start: number, end: number, direction: Direction): (instant: number) => number {
  return (instant) => {
    const along = margin + ((instant - start) / (end - start)) * (100 - 2 * margin);
    return Math.round((direction === 'rtl' ? 100 - along : along) * 10) / 10;
  };
}

function pin({ from, to }: Stretch, number: number, place: (instant: number) => number): Pin {
  return { label: String(number), x: place((from + to) / 2), from: place(from), to: place(to), level: 0 };
}

/** Nearer than this, in percent, two pins would be one. */
const together = 1.5;

/** Pins that fall together share one label. */
function merged(pins: readonly Pin[]): Pin[] {
  const groups: Pin[] = [];
  for (const next of pins) {
    const last = groups.at(-1);
    if (!last || Math.abs(last.x - next.x) >= together) groups.push(next);
    else groups.splice(-1, 1, both(last, next));
  }
  return groups;
}

/** Two pins as one: their mark covers both. */
function both(a: Pin, b: Pin): Pin {
  const ends = [a.from, a.to, b.from, b.to];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const [from, to] = a.from > a.to || b.from > b.to ? [most, least] : [least, most];
  return { ...a, label: `${a.label.split('–')[0]}–${b.label}`, from, to };
}

/** The width of a character of a label, in percent of the line on a small phone. */
const characterWidth = 2.6;

/** Each pin in the lowest row where its label has room. */
function levelled(pins: readonly Pin[]): Pin[] {
  const placed: Pin[] = [];
  for (const next of pins) {
    const near = placed.filter(({ x, label }) => {
      const room = ((label.length + next.label.length) / 2) * characterWidth + 1;
      return Math.abs(x - next.x) < room;
    });
    let level = 0;
    while (near.some((other) => other.level === level)) level += 1;
    placed.push({ ...next, level });
  }
  return placed;
}
