// The question panel: sentence, search, facets, list.

import { html } from 'lit';
import { AppElement } from '../element.js';

class QuestionPanel extends AppElement {
  render() {
    return html`<maillage-sentence></maillage-sentence><maillage-search></maillage-search>
      <div class="scroll" tabindex="-1"><maillage-facets></maillage-facets><maillage-list></maillage-list></div>`;
  }
}

customElements.define('maillage-question', QuestionPanel);
