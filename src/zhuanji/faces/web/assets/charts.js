// The part of Apache ECharts that the pages use: a smaller file than the whole library.
import * as core from "echarts/core";
import { BarChart, HeatmapChart, LineChart, MapChart, PieChart, ScatterChart } from "echarts/charts";
import {
  AriaComponent,
  DatasetComponent,
  GeoComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from "echarts/components";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer } from "echarts/renderers";

core.use([
  AriaComponent, BarChart, CanvasRenderer, DatasetComponent, GeoComponent, GridComponent, HeatmapChart, LabelLayout,
  LegendComponent, LineChart, MapChart, MarkLineComponent, PieChart, ScatterChart, TooltipComponent, VisualMapComponent,
]);

export const { getInstanceByDom, init, registerMap } = core;
