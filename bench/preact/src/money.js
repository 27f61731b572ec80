// Cents in the store's own format.
export function moneyFormat({ currencySymbol, currencyFormatInfo: info }) {
  return (cents) => {
    const [whole, rest] = (Math.abs(cents) / 100).toFixed(info.currencyDecimalDigits).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, info.currencyGroupSeparator);
    const number = grouped + (rest ? info.currencyDecimalSeparator + rest : "");
    const sign = cents < 0 ? "-" : "";
    return info.startsWithCurrencySymbol
      ? `${sign}${currencySymbol} ${number}`
      : `${sign}${number} ${currencySymbol}`;
  };
}
