/** Words that are read aloud and understood on a bad line: none sounds like another, none is a name. */
export const phraseWords: readonly string[] = `
  anchor apple arrow autumn bakery bamboo banana basket beacon bicycle blanket blossom bottle bridge bronze
  bucket butter button cabin cactus candle canvas carpet carrot castle cedar chalk cherry circle citrus
  clover cobalt coconut comet copper coral cotton cradle crystal curtain cushion daisy dolphin donkey
  dragon eagle elephant ember engine falcon feather fiddle flame flower forest fountain garden garlic
  ginger glacier globe goblet gravel guitar hammer harbour hazel helmet honey island ivory jacket jasmine
  jungle kettle kitten ladder lagoon lantern lemon lentil library lily lizard lotus magnet mango maple
  marble meadow melon mirror monsoon morning mountain museum mustard napkin needle nutmeg ocean olive onion
  orange orchid oyster paddle palace panther papaya parcel parrot peacock pebble pencil pepper pigeon
  pillow planet pocket pomelo postcard potato pottery prairie pumpkin puzzle rabbit radish railway rainbow
  raisin ribbon river rocket saffron sailor salmon sandal satin scarf shadow silver singer snowfall sparrow
  spice spinach spoon spring squirrel stable station sugar summer sunrise table tailor tamarind temple
  thunder tiger timber tomato tower trumpet tulip tunnel turtle umbrella valley vanilla velvet village
  violet walnut water willow window winter yellow zebra`
  .trim()
  .split(/\s+/);
