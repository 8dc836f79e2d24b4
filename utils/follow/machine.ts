/**
 * Follow or let be. `intent` is a person's will to look elsewhere (wheel, touch, scroll keys, scrollbar); `live-view` tells
 * whether the live line can be seen, after the person scrolled. No timers: nothing snaps back by itself.
 */
export type FollowEvent =
  | { type: 'intent' }
  | { type: 'selection'; active: boolean }
  | { type: 'find'; active: boolean }
  | { type: 'live-view'; inView: boolean }
  /** A line was clicked, 'Back to live line' pressed, or following switched on. */
  | { type: 'resume' };

export interface FollowState {
  following: boolean;
  /** Words are selected: scrolling would take them from under the hand. */
  selecting: boolean;
  finding: boolean;
  /** The live line has been out of sight since it was let be, so that its coming back means something. */
  away: boolean;
  /** Following was given up only for the sake of a search, and goes on after it. */
  interrupted: boolean;
}

export const FOLLOWING: FollowState = {
  following: true,
  selecting: false,
  finding: false,
  away: false,
  interrupted: false,
};

/** The state after `event`; the very same object where nothing changed. */
export function follow(state: FollowState, event: FollowEvent): FollowState {
  switch (event.type) {
    case 'intent':
      return state.following || state.interrupted
        ? { ...state, following: false, away: false, interrupted: false }
        : state;
    case 'selection':
      if (event.active === state.selecting) return state;
      return event.active
        ? { ...state, selecting: true, following: false, away: false, interrupted: false }
        : { ...state, selecting: false };
    case 'find':
      if (event.active === state.finding) return state;
      return event.active
        ? { ...state, finding: true, following: false, away: false, interrupted: state.following }
        : { ...state, finding: false, following: state.interrupted, interrupted: false };
    case 'live-view':
      if (state.following) return state;
      if (!event.inView) return state.away ? state : { ...state, away: true };
      return state.away && !state.selecting && !state.finding
        ? { ...state, following: true, away: false }
        : state;
    case 'resume':
      return state.following ? state : { ...state, following: true, away: false, interrupted: false };
  }
}
