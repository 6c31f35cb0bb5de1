import type { Scene } from "../stage";
import { bookScenes } from "./books";
import { carpetScenes } from "./carpet";
import { cityAirScenes } from "./city-air";
import { cityDayScenes } from "./city-day";
import { classroomScenes } from "./classroom";
import { corridorScenes } from "./corridor";
import { courtyardScenes } from "./courtyard";
import { desertScenes } from "./desert";
import { harbourScenes } from "./harbour";
import { marketArcadeScenes } from "./market-arcade";
import { marketAwningScenes } from "./market-awnings";
import { marshEdgeScenes } from "./marsh-edge";
import { marshOpenScenes } from "./marsh-open";
import { mountainVillageScenes } from "./mountain-village";
import { mountainScenes } from "./mountains";
import { palmRoadScenes } from "./palm-road";
import { palmScenes } from "./palms";
import { powerLineScenes } from "./power-lines";
import { powerStationScenes } from "./power-station";
import { powerSupplyScenes } from "./power-supply";
import { railwayScenes } from "./railway";
import { railwayStationScenes } from "./railway-station";
import { riverBankScenes } from "./river-banks";
import { riverLightScenes } from "./river-light";
import { steppeScenes } from "./steppe";
import { streetScenes } from "./streets";
import { textureScenes } from "./textures";
import { tileScenes } from "./tiles";
import { waterworkScenes } from "./waterworks";
import { wheatScenes } from "./wheat";

/** Every scene by its picture's key. */
export const scenes: Record<string, Scene> = {
  ...riverLightScenes,
  ...riverBankScenes,
  ...marshOpenScenes,
  ...marshEdgeScenes,
  ...palmScenes,
  ...palmRoadScenes,
  ...cityDayScenes,
  ...cityAirScenes,
  ...powerLineScenes,
  ...powerStationScenes,
  ...powerSupplyScenes,
  ...desertScenes,
  ...steppeScenes,
  ...mountainScenes,
  ...mountainVillageScenes,
  ...wheatScenes,
  ...waterworkScenes,
  ...harbourScenes,
  ...railwayScenes,
  ...railwayStationScenes,
  ...streetScenes,
  ...marketAwningScenes,
  ...marketArcadeScenes,
  ...corridorScenes,
  ...courtyardScenes,
  ...bookScenes,
  ...classroomScenes,
  ...tileScenes,
  ...carpetScenes,
  ...textureScenes,
};
