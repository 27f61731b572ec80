//! The pictures of the products, drawn as SVG by code.
//! Does not know which product a picture is for.

mod fresh;
mod home;
mod kitchen;
mod pantry;
mod shapes;
mod table;

use shapes::Palette;

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Art {
    Apron,
    Bag,
    Bar,
    Basket,
    Board,
    Bottle,
    Bowl,
    Candle,
    Cheese,
    Cloth,
    Eggs,
    Fruit,
    Glass,
    Grinder,
    Jar,
    Kettle,
    Knife,
    Lamp,
    Loaf,
    Mug,
    Pan,
    Plant,
    Plate,
    Spoon,
    Teapot,
    Tin,
    Tub,
}

const fn palette([ground, shade, main, dark, light, accent]: [&'static str; 6]) -> Palette {
    Palette { ground, shade, main, dark, light, accent }
}

/// The palettes: wheat, honey, sage, blue, berry, milk, iron.
static PALETTES: [Palette; 7] = [
    palette(["#f3ebdd", "#e3d6c0", "#b9803f", "#7d5226", "#f8efdf", "#3f6b57"]),
    palette(["#f8efd9", "#eadbb8", "#dfa23a", "#a8701c", "#fdf6e4", "#5d7d5a"]),
    palette(["#e9efe4", "#d3dfcb", "#6f9468", "#456246", "#f4f8ef", "#d9a441"]),
    palette(["#e6edf2", "#cedae3", "#5b82a0", "#38576f", "#f5f9fb", "#d98e5f"]),
    palette(["#f6e8e4", "#e8d1ca", "#bf5f52", "#843a34", "#fdf4f1", "#6b8f71"]),
    palette(["#f2efe9", "#e0dad0", "#e9d9b6", "#b79d6c", "#fffaf0", "#8aa58f"]),
    palette(["#eceae6", "#d6d3cc", "#5a5a5c", "#37383a", "#f6f5f2", "#b9803f"]),
];

/// Draws a square picture, `width` pixels wide.
pub(crate) fn draw(art: Art, palette: u8, width: u32) -> String {
    let colours = &PALETTES[usize::from(palette) % PALETTES.len()];
    let thing = match art {
        Art::Apron => home::apron(colours),
        Art::Bag => pantry::bag(colours),
        Art::Bar => pantry::bar(colours),
        Art::Basket => home::basket(colours),
        Art::Board => kitchen::board(colours),
        Art::Bottle => pantry::bottle(colours),
        Art::Bowl => table::bowl(colours),
        Art::Candle => home::candle(colours),
        Art::Cheese => fresh::cheese(colours),
        Art::Cloth => home::cloth(colours),
        Art::Eggs => fresh::eggs(colours),
        Art::Fruit => fresh::fruit(colours),
        Art::Glass => table::glass(colours),
        Art::Grinder => kitchen::grinder(colours),
        Art::Jar => pantry::jar(colours),
        Art::Kettle => kitchen::kettle(colours),
        Art::Knife => kitchen::knife(colours),
        Art::Lamp => home::lamp(colours),
        Art::Loaf => fresh::loaf(colours),
        Art::Mug => table::mug(colours),
        Art::Pan => kitchen::pan(colours),
        Art::Plant => fresh::plant(colours),
        Art::Plate => table::plate(colours),
        Art::Spoon => kitchen::spoon(colours),
        Art::Teapot => table::teapot(colours),
        Art::Tin => pantry::tin(colours),
        Art::Tub => fresh::tub(colours),
    };
    // All pictures have the same table top and the same shadow.
    let Palette { ground, shade, .. } = colours;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 200\" width=\"{width}\" \
         height=\"{width}\"><path fill=\"{ground}\" d=\"M0 0h200v200H0z\"/>\
         <path fill=\"{shade}\" d=\"M0 150h200v50H0z\"/>\
         <ellipse cx=\"100\" cy=\"166\" rx=\"62\" ry=\"9\" fill=\"#000\" opacity=\".12\"/>\
         {thing}</svg>"
    )
}
