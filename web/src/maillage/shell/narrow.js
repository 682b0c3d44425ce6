// Whether the screen is a phone's: panels become one sheet over the map (css/phone.css has the same width).

const PHONE = matchMedia('(max-width: 720px)');

export const isPhone = () => PHONE.matches;
