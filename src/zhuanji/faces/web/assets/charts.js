// The part of Apache ECharts that the pages use: a smaller file than the whole library.
import * as core from "echarts/core";
import {
  BarChart, EffectScatterChart, HeatmapChart, LineChart, MapChart, PieChart, SankeyChart, ScatterChart, TreemapChart,
} from "echarts/charts";
import {
  AriaComponent, DatasetComponent, GeoComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent,
  TitleComponent, TooltipComponent, VisualMapComponent,
} from "echarts/components";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer } from "echarts/renderers";

core.use([
  AriaComponent, BarChart, CanvasRenderer, DatasetComponent, EffectScatterChart, GeoComponent, GridComponent,
  HeatmapChart, LabelLayout, LegendComponent, LineChart, MapChart, MarkAreaComponent, MarkLineComponent, PieChart,
  SankeyChart, ScatterChart, TitleComponent, TooltipComponent, TreemapChart, VisualMapComponent,
]);

export const { getInstanceByDom, init, registerMap } = core;
