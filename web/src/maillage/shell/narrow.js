// Whether the screen is a phone's, or touched: panels become one sheet over the map (css/phone.css has the same width).

const PHONE = matchMedia('(max-width: 720px)');

export const isPhone = () => PHONE.matches;

const TOUCHED = matchMedia('(pointer: coarse) and (hover: none)');

/** Whether fingers do everything: nobody has keys then. */
export const isTouched = () => TOUCHED.matches;
