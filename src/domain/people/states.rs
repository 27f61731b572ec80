//! States and provinces as the vendor's checkout writes them. A text holds all of one country,
//! separated by `|`: texts are smaller than tables. It does not know the spellings of a single
//! store.

/// Brazil: what is sent, `=`, and what is shown.
pub const BRAZIL: &str = "\
    AC=Acre|AL=Alagoas|AP=Amapá|AM=Amazonas|BA=Bahia|CE=Ceará|DF=Distrito Federal|\
    ES=Espírito Santo|GO=Goiás|MA=Maranhão|MT=Mato Grosso|MS=Mato Grosso do Sul|MG=Minas Gerais|\
    PA=Pará|PB=Paraíba|PR=Paraná|PE=Pernambuco|PI=Piauí|RJ=Rio de Janeiro|RN=Rio Grande do Norte|\
    RS=Rio Grande do Sul|RO=Rondônia|RR=Roraima|SC=Santa Catarina|SP=São Paulo|SE=Sergipe|\
    TO=Tocantins";

/// The United States, with the capital's district.
pub const UNITED_STATES: &str = "\
    AL=Alabama|AK=Alaska|AZ=Arizona|AR=Arkansas|CA=California|CO=Colorado|CT=Connecticut|\
    DE=Delaware|DC=District of Columbia|FL=Florida|GA=Georgia|HI=Hawaii|ID=Idaho|IL=Illinois|\
    IN=Indiana|IA=Iowa|KS=Kansas|KY=Kentucky|LA=Louisiana|ME=Maine|MD=Maryland|MA=Massachusetts|\
    MI=Michigan|MN=Minnesota|MS=Mississippi|MO=Missouri|MT=Montana|NE=Nebraska|NV=Nevada|\
    NH=New Hampshire|NJ=New Jersey|NM=New Mexico|NY=New York|NC=North Carolina|ND=North Dakota|\
    OH=Ohio|OK=Oklahoma|OR=Oregon|PA=Pennsylvania|RI=Rhode Island|SC=South Carolina|\
    SD=South Dakota|TN=Tennessee|TX=Texas|UT=Utah|VT=Vermont|VA=Virginia|WA=Washington|\
    WV=West Virginia|WI=Wisconsin|WY=Wyoming";

/// Argentina.
pub const ARGENTINA: &str = "\
    Buenos Aires|Catamarca|Chaco|Chubut|Ciudad Autónoma de Buenos Aires|Corrientes|Córdoba|\
    Entre Ríos|Formosa|Jujuy|La Pampa|La Rioja|Mendoza|Misiones|Neuquén|Río Negro|Salta|San Juan|\
    San Luis|Santa Cruz|Santa Fe|Santiago del Estero|Tierra del Fuego|Tucumán";

/// Mexico.
pub const MEXICO: &str = "\
    Aguascalientes|Baja California|Baja California Sur|Campeche|Chiapas|Chihuahua|\
    Ciudad de México|Coahuila|Colima|Durango|Estado de México|Guanajuato|Guerrero|Hidalgo|\
    Jalisco|Michoacán|Morelos|Nayarit|Nuevo León|Oaxaca|Puebla|Querétaro|Quintana Roo|\
    San Luis Potosí|Sinaloa|Sonora|Tabasco|Tamaulipas|Tlaxcala|Veracruz|Yucatán|Zacatecas";

/// Colombia.
pub const COLOMBIA: &str = "\
    Amazonas|Antioquia|Arauca|Atlántico|Bogotá, D.C.|Bolívar|Boyacá|Caldas|Caquetá|Casanare|\
    Cauca|Cesar|Chocó|Córdoba|Cundinamarca|Guainía|Guaviare|Huila|La Guajira|Magdalena|Meta|\
    Nariño|Norte de Santander|Putumayo|Quindío|Risaralda|\
    San Andrés, Providencia y Santa Catalina|Santander|Sucre|Tolima|Valle del Cauca|Vaupés|\
    Vichada";

/// Chile.
pub const CHILE: &str = "\
    Región de Arica y Parinacota|Región de Tarapacá|Región de Antofagasta|Región de Atacama|\
    Región de Coquimbo|Región de Valparaíso|Región Metropolitana|Región de O'Higgins|\
    Región del Maule|Región de Ñuble|Región del Biobío|Región de la Araucanía|Región de Los Ríos|\
    Región de Los Lagos|Región de Aysén|Región de Magallanes";

/// Peru.
pub const PERU: &str = "\
    Amazonas|Áncash|Apurímac|Arequipa|Ayacucho|Cajamarca|Callao|Cusco|Huancavelica|Huánuco|Ica|\
    Junín|La Libertad|Lambayeque|Lima|Loreto|Madre de Dios|Moquegua|Pasco|Piura|Puno|San Martín|\
    Tacna|Tumbes|Ucayali";

/// Spain.
pub const SPAIN: &str = "\
    A Coruña|Álava|Albacete|Alicante|Almería|Asturias|Ávila|Badajoz|Barcelona|Burgos|Cáceres|\
    Cádiz|Cantabria|Castellón|Ceuta|Ciudad Real|Córdoba|Cuenca|Girona|Granada|Guadalajara|\
    Guipúzcoa|Huelva|Huesca|Illes Balears|Jaén|La Rioja|Las Palmas|León|Lleida|Lugo|Madrid|\
    Málaga|Melilla|Murcia|Navarra|Ourense|Palencia|Pontevedra|Salamanca|Santa Cruz de Tenerife|\
    Segovia|Sevilla|Soria|Tarragona|Teruel|Toledo|Valencia|Valladolid|Vizcaya|Zamora|Zaragoza";

/// The states of a text: what is sent, and what is shown.
pub fn of(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let states = list.split('|').filter(|state| !state.is_empty());
    states.map(|state| state.split_once('=').unwrap_or((state, state)))
}
