package ru.zvonok.core.paper;

import java.awt.Color;
import java.awt.Paint;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYZDataset;
import org.jspecify.annotations.Nullable;

/** The squares of a heat map, each with its sign and figure in it. */
final class ShadeBlocks extends XYBlockRenderer {

  private static final long serialVersionUID = 1;
  private static final float SIZE = 20;
  private static final double BLOCK = 0.94;

  private final transient List<Block> blocks;

  private record Block(int column, int row, ShadeTable.Square square) {}

  ShadeBlocks(ShadeTable table) {
    blocks =
        IntStream.range(0, table.rows().size())
            .boxed()
            .flatMap(
                row ->
                    IntStream.range(0, table.columns().size())
                        .mapToObj(column -> block(table, column, row))
                        .filter(Objects::nonNull))
            .toList();
    setBlockWidth(BLOCK);
    setBlockHeight(BLOCK);
    setPaintScale(new Grounds());
    setDefaultItemLabelsVisible(true);
    setDefaultItemLabelFont(Letters.bold(SIZE));
    setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.CENTER, TextAnchor.CENTER));
    setDefaultItemLabelGenerator((_, _, item) -> blocks.get(item).square().text());
  }

  private static @Nullable Block block(ShadeTable table, int column, int row) {
    ShadeTable.Square square = table.rows().get(row).squares().get(column);
    return square == null ? null : new Block(column, row, square);
  }

  DefaultXYZDataset dataset() {
    DefaultXYZDataset dataset = new DefaultXYZDataset();
    dataset.addSeries(
        "",
        new double[][] {
          blocks.stream().mapToDouble(Block::column).toArray(),
          blocks.stream().mapToDouble(Block::row).toArray(),
          blocks.stream().mapToDouble(block -> block.square().shade().ordinal()).toArray()
        });
    return dataset;
  }

  @Override
  public Paint getItemLabelPaint(int series, int item) {
    return blocks.get(item).square().shade().ink();
  }

  private static final class Grounds implements PaintScale {

    @Override
    public double getLowerBound() {
      return 0;
    }

    @Override
    public double getUpperBound() {
      return Shade.values().length;
    }

    @Override
    public Paint getPaint(double shade) {
      return shade >= 0 && shade < getUpperBound()
          ? Shade.values()[(int) shade].ground()
          : Color.WHITE;
    }
  }
}
