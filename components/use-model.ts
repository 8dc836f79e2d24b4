import { useEffect, useState } from 'preact/hooks';
import type { LivePosition, PanelModel, PanelView } from '../utils/panel/view';

/** The view, drawn anew when it changes. */
export function useView(model: PanelModel): PanelView {
  const [view, setView] = useState(model.view());
  useEffect(() => {
    setView(model.view());
    return model.subscribeView(setView);
  }, [model]);
  return view;
}

/** One part of the live position, drawn anew only when that part changes. */
export function useLive<K extends keyof LivePosition>(model: PanelModel, part: K): LivePosition[K] {
  const [value, setValue] = useState(model.live()[part]);
  useEffect(() => {
    setValue(model.live()[part]);
    return model.subscribeLive((live) => setValue(live[part]));
  }, [model, part]);
  return value;
}
