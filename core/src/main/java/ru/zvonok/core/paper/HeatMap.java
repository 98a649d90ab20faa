package ru.zvonok.core.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A table of shades as a picture (.png) that a phone shows at its full width: at most {@value
 * #ROWS} rows and {@value #COLUMNS} columns, for what is longer is turned over or put together
 * before.
 */
public final class HeatMap {

  public static final int ROWS = 30;
  public static final int COLUMNS = 12;

  /** What a messenger leaves of a photo: wider would only be made smaller. */
  private static final int WIDTH = 1080;

  private static final int ROW = 34;
  private static final int HEAD = 190;
  private static final Color INK = new Color(0x1F2A33);
  private static final Color QUIET = new Color(0x5B6770);

  private HeatMap() {}

  public static byte[] png(ShadeTable table) {
    if (table.rows().size() > ROWS || table.columns().size() > COLUMNS) {
      throw new IllegalArgumentException("a picture has at most 30 rows and 12 columns");
    }
    JFreeChart chart = new JFreeChart(null, Letters.plain(18), plot(table), false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(14, 14, 14, 20));
    chart.addSubtitle(title(table.title(), true));
    chart.addSubtitle(title(table.note(), false));
    chart.addSubtitle(legend(table));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      int height = HEAD + ROW * Math.max(1, table.rows().size());
      ChartUtils.writeChartAsPNG(out, chart, WIDTH, height, null, true, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static XYPlot plot(ShadeTable table) {
    ShadeBlocks blocks = new ShadeBlocks(table);
    XYPlot plot = new XYPlot(blocks.dataset(), days(table), names(table), blocks);
    plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return plot;
  }

  private static SymbolAxis days(ShadeTable table) {
    SymbolAxis axis = axis(table.columns(), QUIET);
    axis.setTickLabelFont(Letters.bold(19));
    return axis;
  }

  /** The first row is at the top. */
  private static SymbolAxis names(ShadeTable table) {
    SymbolAxis axis = axis(table.rows().stream().map(ShadeTable.Row::name).toList(), INK);
    axis.setTickLabelFont(Letters.plain(21));
    axis.setInverted(true);
    return axis;
  }

  private static SymbolAxis axis(List<String> labels, Paint ink) {
    SymbolAxis axis = new SymbolAxis(null, labels.toArray(String[]::new));
    axis.setRange(-0.5, Math.max(1, labels.size()) - 0.5);
    axis.setTickUnit(new NumberTickUnit(1));
    axis.setGridBandsVisible(false);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setTickLabelPaint(ink);
    return axis;
  }

  private static TextTitle title(String text, boolean first) {
    TextTitle title = new TextTitle(text, first ? Letters.bold(28) : Letters.plain(19));
    title.setPaint(first ? INK : QUIET);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setExpandToFitSpace(true);
    title.setPosition(RectangleEdge.TOP);
    return title;
  }

  private static LegendTitle legend(ShadeTable table) {
    LegendItemCollection items = new LegendItemCollection();
    table
        .legend()
        .forEach(
            (shade, words) ->
                items.add(
                    new LegendItem(
                        shade.sign() + " " + words,
                        null,
                        null,
                        null,
                        true,
                        new Rectangle2D.Double(-11, -11, 22, 22),
                        true,
                        shade.ground(),
                        true,
                        QUIET,
                        new BasicStroke(1),
                        false,
                        new Rectangle2D.Double(),
                        new BasicStroke(1),
                        QUIET)));
    LegendTitle legend = new LegendTitle(() -> items);
    legend.setItemFont(Letters.plain(19));
    legend.setItemPaint(INK);
    legend.setItemLabelPadding(new RectangleInsets(4, 6, 4, 14));
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    return legend;
  }
}
