// The small part of Lit 3 that our elements use.
declare module 'lit' {
  export interface TemplateResult { readonly strings: TemplateStringsArray; readonly values: unknown[] }
  export type SVGTemplateResult = TemplateResult;
  export const nothing: unique symbol;
  export function html(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult;
  export function svg(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult;
  export function render(what: unknown, into: HTMLElement): unknown;
  export class LitElement extends HTMLElement {
    static properties: Record<string, object>;
    readonly updateComplete: Promise<boolean>;
    requestUpdate(): void;
    connectedCallback(): void;
    disconnectedCallback(): void;
    protected createRenderRoot(): HTMLElement;
    protected render(): unknown;
    protected update(changed: globalThis.Map<string, unknown>): void;
    protected firstUpdated(changed: globalThis.Map<string, unknown>): void;
    protected updated(changed: globalThis.Map<string, unknown>): void;
  }
}
declare module 'lit/directives/repeat.js' {
  import type { TemplateResult } from 'lit';
  export function repeat<T>(items: Iterable<T>, key: (item: T) => unknown, template: (item: T, index: number) => TemplateResult): unknown;
}
declare module 'lit/directives/guard.js' {
  export function guard(values: unknown[], template: () => unknown): unknown;
}
