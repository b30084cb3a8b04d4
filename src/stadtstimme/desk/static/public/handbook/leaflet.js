// Without this button the browser's own menu prints the page just as well.
const button = document.getElementById("leaflet-print");
button.hidden = false;
button.addEventListener("click", () => window.print());
