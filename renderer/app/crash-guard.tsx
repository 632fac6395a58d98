import { Component, type ReactNode } from 'react';

/** Shows `fallback` in the place of screens that broke while they were drawn, instead of an empty window. */
export class CrashGuard extends Component<
  { readonly fallback: ReactNode; readonly children: ReactNode },
  { readonly hasCrashed: boolean }
> {
  override readonly state = { hasCrashed: false };

  static getDerivedStateFromError(): { readonly hasCrashed: boolean } {
    return { hasCrashed: true };
  }

  override render(): ReactNode {
    return this.state.hasCrashed ? this.props.fallback : this.props.children;
  }
}
