import { Component, createRef } from 'preact';
import type { Part } from './card-part.tsx';

/** Draws a part into an element, and again; null takes it away. */
export type DrawInto = (element: Element, part: Part | null) => void;

interface Props {
  part: Part;
  /** Brings what draws; asked for when the line is opened. */
  load(): Promise<DrawInto>;
}

/** A part of level 2 that is drawn by a script of its own: most panels open none, and the script would be a third of what is put into the page. */
export class Later extends Component<Props> {
  readonly place = createRef<HTMLDivElement>();
  draw: DrawInto | null = null;

  override componentDidMount() {
    const fold = this.place.current?.closest('details');
    const come = () => {
      if (fold?.open !== true || this.draw !== null) return;
      void this.props.load().then((draw) => {
        this.draw = draw;
        this.componentDidUpdate();
      });
    };
    fold?.addEventListener('toggle', come);
    come();
  }

  override componentDidUpdate() {
    const { current } = this.place;
    if (current) this.draw?.(current, this.props.part);
  }

  override componentWillUnmount() {
    if (this.place.current) this.draw?.(this.place.current, null);
  }

  render() {
    return <div ref={this.place} />;
  }
}
