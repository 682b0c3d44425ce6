-- Boxes of 0.1 to 2 degrees anywhere in France, the same ones in each run.
math.randomseed(4)

request = function()
  local west = math.random(-50, 75) / 10
  local south = math.random(420, 500) / 10
  local size = math.random(1, 20) / 10
  return wrk.format("GET", string.format(
    "/ogc/collections/actors/items?f=json&limit=100&filter=family%%3D'associations'&bbox=%.1f,%.1f,%.1f,%.1f",
    west, south, west + size, south + size))
end
