"""The map."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "site.map.title": Text("一张图", "Map"),
    "site.map.whole_city": Text("全市", "the whole city"),
    "site.map.by": Text("地图着色", "Coloured by"),
    "site.map.count": Text("企业数", "Enterprises"),
    "site.map.grades": Text("各区县等级构成", "Grades by county"),
    "site.map.among": Text("其中", "of these"),
    "site.map.unit": Text("家", "firms"),
    "site.map.found": Text("在营企业 {count} 家", "{count} enterprises in operation"),
    "site.map.schematic": Text(
        "示意图：边界和图层只表示大致位置，不作为划界和确权的依据。",
        "A sketch: boundaries and layers show where things lie, and are no evidence of boundaries or rights.",
    ),
    "site.map.how": Text(
        "点击区域、柱形或表格中的名称，整页随之筛选；再点一次取消。",
        "Click a district, a bar or a name: the whole page follows; once more takes it back.",
    ),
    "site.map.no_outline": Text(
        "没有可画的边界，请看下面的表。", "There are no boundaries to be drawn; please see the table."
    ),
    "site.map.by_area": Text("区县", "County"),
    "site.map.by_town": Text("镇街", "Town"),
    "site.map.by_grade": Text("评价等级", "Grade"),
    "site.map.by_sector": Text("重点行业", "Sector"),
    "site.map.no_sector": Text("其他行业", "other trades"),
    "site.map.table": Text("各地企业数", "Enterprises by place"),
    "site.map.nothing": Text("没有可以查看的区域。", "There is no place that you may see."),
    "site.map.closed": Text("不公开", "kept back"),
    "site.map.closed_bar": Text("{name}（不公开）", "{name} (kept back)"),
    "site.map.firms": Text("企业名单", "Enterprises"),
    "site.map.all_firms": Text("在企业页查看全部", "All of them in the list"),
    "site.map.layers": Text("图层", "Layers"),
    "site.map.manage": Text("管理图层", "Manage layers"),
    "site.map.small_note": Text(
        "企业不足三家的数，只向有权查看其明细的人显示；对其他人不公开，连同可推算它的数。",
        "Counts under three are shown to those who may see their rows; to others they are kept back, with those "
        "that would give them away.",
    ),
    "site.map.legend": Text("图例", "Legend"),
    "site.map.layer.add": Text("导入图层", "Bring a layer in"),
    "site.map.layer.none": Text("还没有图层。", "No layers yet."),
    "site.map.layer.name": Text("名称", "Name"),
    "site.map.layer.kind_of": Text("种类", "Kind"),
    "site.map.layer.source": Text("来源（制作单位和日期）", "Source (who made it and when)"),
    "site.map.layer.frame_of": Text("坐标系", "Frame of reference"),
    "site.map.layer.file": Text("GeoJSON 文件", "GeoJSON file"),
    "site.map.layer.limits": Text(
        "只收面（Polygon、MultiPolygon），不超过 {megabytes} MB、{features} 个；只保留名称和形状，其他属性不入库。",
        "Polygons and multipolygons only, up to {megabytes} MB and {features} of them; only names and shapes are kept.",
    ),
    "site.map.layer.remove": Text("撤下", "Take off"),
    "site.map.layer.remove_sure": Text("确定撤下这个图层？", "Take this layer off the map?"),
    "site.map.layer.kind.parcels": Text("地块", "parcels"),
    "site.map.layer.kind.parks": Text("园区", "parks"),
    "site.map.layer.kind.other": Text("其他", "other"),
    "site.map.layer.frame.gcj02": Text("GCJ-02（国内公开地图）", "GCJ-02 (maps published in China)"),
    "site.map.layer.frame.wgs84": Text("WGS-84 或 CGCS2000 经纬度", "WGS-84, or CGCS2000 in degrees"),
    "site.map.layer.column.name": Text("名称", "Name"),
    "site.map.layer.column.kind": Text("种类", "Kind"),
    "site.map.layer.column.features": Text("图形数", "Shapes"),
    "site.map.layer.column.source": Text("来源", "Source"),
    "site.map.layer.column.remove": Text("操作", "Action"),
    "site.map.layer.column.by": Text("导入", "Brought in by"),
    "site.map.layer.no_name": Text("图层没有名称", "The layer has no name"),
    "site.map.layer.no_name.remedy": Text("请填写图层名称。", "Give it a name."),
    "site.map.layer.no_source": Text("图层没有写明来源", "It isn't said where the layer comes from"),
    "site.map.layer.no_source.remedy": Text("请填写制作单位和日期。", "Say who made it and when."),
    "site.map.layer.no_file": Text("没有选择文件", "No file was chosen"),
    "site.map.layer.no_file.remedy": Text("请选择一个 GeoJSON 文件。", "Choose a GeoJSON file."),
    "site.map.layer.kind": Text("图层种类不对", "There is no such kind of layer"),
    "site.map.layer.kind.remedy": Text("请从列表中选择。", "Choose one of the list."),
    "site.map.layer.frame": Text("没有说明坐标系", "It isn't said in which frame of reference it is"),
    "site.map.layer.frame.remedy": Text("请从列表中选择坐标系。", "Choose one of the list."),
    "site.map.layer.too_many": Text("图层已有 {most} 个", "There are {most} layers already"),
    "site.map.layer.too_many.remedy": Text("请先撤下不用的图层。", "Take one off first that isn't needed."),
    "site.map.layer.bytes": Text("文件超过 {most} MB", "The file is larger than {most} MB"),
    "site.map.layer.bytes.remedy": Text(
        "请减少图形或坐标位数后再导入。", "Bring fewer shapes, or fewer digits."
    ),
    "site.map.layer.json": Text("文件不是 UTF-8 的 JSON", "The file is no JSON in UTF-8"),
    "site.map.layer.json.remedy": Text(
        "请从制图软件另存为 GeoJSON。", "Save it as GeoJSON from where it was drawn."
    ),
    "site.map.layer.collection": Text(
        "文件不是 GeoJSON 的要素集合，或里面没有要素",
        "The file is no FeatureCollection of GeoJSON, or an empty one",
    ),
    "site.map.layer.collection.remedy": Text(
        "请另存为 FeatureCollection。", "Save it as a FeatureCollection."
    ),
    "site.map.layer.features": Text("图形超过 {most} 个", "There are more than {most} shapes"),
    "site.map.layer.features.remedy": Text("请分成几个图层。", "Make several layers of it."),
    "site.map.layer.vertices": Text("坐标点超过 {most} 个", "There are more than {most} points"),
    "site.map.layer.vertices.remedy": Text("请先简化图形。", "Simplify the shapes first."),
    "site.map.layer.geometry": Text("第 {number} 个图形不是面", "Shape {number} is no polygon"),
    "site.map.layer.geometry.remedy": Text("只导入面图层。", "Bring polygons only."),
    "site.map.layer.ring": Text(
        "第 {number} 个图形的边界没有闭合或点数不足",
        "The boundary of shape {number} isn't closed, or has too few points",
    ),
    "site.map.layer.ring.remedy": Text("请在制图软件中修复图形。", "Repair it where it was drawn."),
    "site.map.layer.point": Text(
        "第 {number} 个图形的坐标不是经纬度", "Shape {number} has something that is no longitude and latitude"
    ),
    "site.map.layer.point.remedy": Text("请转换为经纬度（度）后再导入。", "Convert it to degrees."),
    "site.map.layer.elsewhere": Text(
        "第 {number} 个图形不在本市附近", "Shape {number} lies nowhere near the city"
    ),
    "site.map.layer.elsewhere.remedy": Text(
        "请检查坐标系和经纬度顺序。", "Check the frame of reference and the order of the coordinates."
    ),
    "site.map.layer.unknown": Text("没有这个图层：{number}", "There is no such layer: {number}"),
    "site.map.layer.unknown.remedy": Text("请刷新图层页。", "Reload the page of the layers."),
}
